'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/field'

type Props = {
  label: string
  text: string
  reason: string
  problem?: string | undefined
  /** Why saving it failed: nothing is wrong with its text. */
  failure: string | null
  className: string
  onSave: (text: string, reason: string) => void
  onLeave: () => void
}

/**
 * A field for one word or one facet. React never writes into it while somebody types: its text is read from the page when it is
 * saved, so an input method's last syllable is there.
 */
export function useSmallField({ label, text, reason, problem, failure, className, onSave, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const why = useRef<HTMLInputElement>(null)
  const below = useRef<HTMLSpanElement>(null)
  const composing = useComposing()
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
    below.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const save = () => onSave(field.current?.value ?? text, why.current?.value ?? '')
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing.now(event)) return
    if (event.key === 'Enter') save()
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const input = (
    <input
      ref={field}
      defaultValue={text}
      aria-label={label}
      aria-invalid={problem ? true : undefined}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      style={{ width: widthOf(text) }}
      onInput={({ currentTarget }) => {
        currentTarget.style.width = widthOf(currentTarget.value) ?? ''
      }}
      onKeyDown={onKeyDown}
      {...composing.hears}
      className={`-mx-0.5 max-w-full min-w-[2ch] rounded-sm bg-lamp-soft px-0.5 text-ink [field-sizing:content] outline-2 outline-lamp-ink ${className}`}
    />
  )
  const panel = (
    <WhyPanel
      below={below}
      why={why}
      reason={reason}
      problem={problem ?? failure}
      onKeyDown={onKeyDown}
      hears={composing.hears}
    >
      <Button size="sm" variant="primary" onClick={save}>
        <SaveWord />
      </Button>
      <Button size="sm" variant="ghost" onClick={onLeave}>
        <LeaveWord />
      </Button>
    </WhyPanel>
  )
  return { input, panel }
}

type PanelProps = {
  below: RefObject<HTMLSpanElement | null>
  why: RefObject<HTMLInputElement | null>
  reason: string
  problem: string | null
  onKeyDown: (event: KeyboardEvent) => void
  hears: ReturnType<typeof useComposing>['hears']
  children: ReactNode
}

/** Lies over what is below, so nothing else moves. */
function WhyPanel({ below, why, reason, problem, onKeyDown, hears, children }: PanelProps) {
  const t = useTranslations('refinement')
  return (
    <span
      ref={below}
      className="absolute top-full left-0 z-20 mt-1 flex w-md max-w-full flex-wrap items-center gap-2 rounded-md border border-line-strong bg-panel p-2 font-sans text-base font-normal tracking-normal shadow-panel max-md:scroll-mb-24"
    >
      {problem && (
        <span role="alert" className="w-full text-sm text-bad">
          {problem}
        </span>
      )}
      <Input
        ref={why}
        defaultValue={reason}
        aria-label={t('why')}
        placeholder={t('why')}
        maxLength={500}
        className="min-w-32 flex-1"
        onKeyDown={onKeyDown}
        {...hears}
      />
      {children}
    </span>
  )
}

const SaveWord = () => useTranslations('words')('save')
const LeaveWord = () => useTranslations('refinement')('leave')

/** Enter and Escape belong to the input method while it composes; Safari tells of its end before the key that ended it. */
function useComposing() {
  const composing = useRef(false)
  return {
    now: ({ nativeEvent }: KeyboardEvent) =>
      composing.current || nativeEvent.isComposing || nativeEvent.keyCode === 229,
    hears: {
      onCompositionStart: () => {
        composing.current = true
      },
      onCompositionEnd: () => {
        setTimeout(() => {
          composing.current = false
        })
      },
    },
  }
}

/** Where a field can't fit itself to its text: letters of East Asian scripts are twice as wide. */
function widthOf(text: string): string | undefined {
  if (CSS.supports('field-sizing', 'content')) return undefined
  const units = Array.from(text).reduce((sum, letter) => sum + (letter >= '\u1100' ? 2 : 1), 0)
  return `${Math.max(3, units + 1)}ch`
}
