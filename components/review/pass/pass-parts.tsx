'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Alternatives, choicesFor } from '../suggestions/alternatives'
import { DeclineReasons } from '../suggestions/decline-reasons'
import { EditSuggestion } from '../suggestions/edit-suggestion'
import type { OpenSuggestion } from '../use-review'
import type { Pass } from './use-pass'

/** The answers of a pass, large enough for a tired hand. */
export function PassParts({ pass, one }: { pass: Pass; one: OpenSuggestion }) {
  const t = useTranslations('why')
  const { head } = useDesk()
  const { mode, setMode, pending } = pass
  const row = useRef<HTMLDivElement>(null)
  const leave = () => setMode('look')
  // What was opened takes the focus with it when it goes: the keys need it inside.
  useEffect(() => {
    if (mode === 'look' && document.activeElement === document.body) row.current?.focus()
  }, [mode])
  if (mode === 'decline')
    return (
      <DeclineReasons pending={pending} more={pass.more} onReason={(code) => void pass.decline(code)} onLeave={leave} />
    )
  if (mode === 'alternatives')
    return (
      <Alternatives
        choices={choicesFor(one, pass.open)}
        head={head}
        pending={pending}
        onAccept={(choice) => void pass.accept(choice)}
        onLeave={leave}
      />
    )
  if (mode === 'edit' && head)
    return (
      <EditSuggestion
        key={one.id}
        one={one}
        head={head}
        pending={pending}
        onAccept={(words) => void pass.accept(one, { base: head.number, words })}
        onLeave={leave}
      />
    )
  return (
    <div ref={row} tabIndex={-1} className="flex flex-wrap gap-3 outline-none">
      {one.status === 'open' ? (
        <Button size="lg" variant="primary" pending={pending} onClick={() => void pass.accept(one)}>
          <Kbd aria-hidden>1</Kbd>
          {t('accept')}
        </Button>
      ) : (
        <p className="w-full text-warn">{t('changedIn', { number: one.place.since ?? 0, now: one.place.now })}</p>
      )}
      {one.alternatives.length > 0 && (
        <Button size="lg" onClick={() => setMode('alternatives')}>
          <Kbd aria-hidden>2</Kbd>
          {t('alternatives', { count: one.alternatives.length + 1 })}
        </Button>
      )}
      <Button size="lg" onClick={() => setMode('decline')}>
        <Kbd aria-hidden>3</Kbd>
        {t('decline')}
      </Button>
      {one.change.kind !== 'facet' && (
        <Button size="lg" onClick={() => setMode('edit')}>
          <Kbd aria-hidden>E</Kbd>
          {t('edit')}
        </Button>
      )}
      <Button size="lg" variant="ghost" onClick={pass.later}>
        <Kbd aria-hidden>H</Kbd>
        {t('later')}
      </Button>
    </div>
  )
}
