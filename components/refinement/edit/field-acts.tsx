'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/field'
import { useEdit } from './edit-context'
import type { OpenField } from './use-open-field'

type Props = {
  open: Pick<OpenField, 'why' | 'keys' | 'commit'>
  /** Further things to do, after the rest. */
  acts?: ReactNode
  children?: ReactNode
}

/** What can be done with what is typed. It lies over what is below, so nothing else moves. */
export function FieldActs({ open, acts, children }: Props) {
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
        {...open.why}
        {...open.keys}
        aria-label={t('why')}
        placeholder={t('why')}
        maxLength={500}
        className="w-full"
      />
      {may.save && (
        <Button size="sm" variant="primary" onClick={() => open.commit()}>
          {t('save')}
        </Button>
      )}
      {may.propose && (
        <Button size="sm" variant={may.save ? 'secondary' : 'primary'} onClick={() => open.commit({ offer: true })}>
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
