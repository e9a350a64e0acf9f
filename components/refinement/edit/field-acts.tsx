'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/field'
import { useEdit } from './edit-context'
import type { useComposing } from './use-composing'

type Props = {
  why: RefObject<HTMLInputElement | null>
  reason: string
  onKeyDown: (event: KeyboardEvent) => void
  hears: ReturnType<typeof useComposing>['hears']
  onCommit: (how?: { offer?: boolean }) => void
  /** Further things to do, after the rest. */
  acts?: ReactNode
  children?: ReactNode
}

/** What can be done with what is typed. It lies over what is below, so nothing else moves. */
export function FieldActs({ why, reason, onKeyDown, hears, onCommit, acts, children }: Props) {
  const t = useTranslations('desk')
  const { may } = useDesk()
  const { failure, leave } = useEdit()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div
      ref={panel}
      className="absolute top-full left-0 z-20 mt-1 flex w-lg max-w-full flex-wrap items-center gap-2 rounded-md border border-line-strong bg-panel p-2 font-sans text-base shadow-panel max-[900px]:scroll-mb-32"
    >
      {failure && (
        <p role="alert" className="w-full text-sm text-bad">
          {failure}
        </p>
      )}
      {children}
      <Input
        ref={why}
        defaultValue={reason}
        aria-label={t('why')}
        placeholder={t('why')}
        maxLength={500}
        className="w-full"
        onKeyDown={onKeyDown}
        {...hears}
      />
      {may.save && (
        <Button size="sm" variant="primary" onClick={() => onCommit()}>
          {t('save')}
        </Button>
      )}
      {may.propose && (
        <Button size="sm" variant={may.save ? 'secondary' : 'primary'} onClick={() => onCommit({ offer: true })}>
          {t('offer')}
        </Button>
      )}
      <Button size="sm" variant="ghost" onClick={leave}>
        {t('leave')}
      </Button>
      <span className="ms-auto">{acts}</span>
    </div>
  )
}
