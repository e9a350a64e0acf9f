'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { tappedTempo } from '@/domain/refinement/tapped-tempo'
import { readTempo, writeTempo } from '@/domain/refinement/tempo'
import { FacetForm } from './facet-form'
import { useFacets } from './use-facets'

/** Typed, or tapped along with the music. */
export function TempoEditor({ onDone }: { onDone: () => void }) {
  const t = useTranslations('songHead')
  const { now } = useFacets()
  const [text, setText] = useState(writeTempo(now.tempo))
  const taps = useRef<number[]>([])
  const [count, setCount] = useState(0)

  function tap() {
    const at = performance.now()
    // Whoever begins again after a pause means another tempo.
    const last = taps.current.at(-1)
    taps.current = last === undefined || at - last > 3_000 ? [at] : [...taps.current.slice(-15), at]
    setCount(taps.current.length)
    const tempo = tappedTempo(taps.current)
    if (tempo !== null) setText(writeTempo(tempo))
  }
  return (
    <FacetForm
      onDone={onDone}
      read={() => {
        const tempo = readTempo(text)
        return tempo === 'wrong' ? { problem: 'tempo-range' } : { tempo }
      }}
    >
      <Field label={t('facet.tempo')} help={t('help.tempo')}>
        {(props) => (
          <Input {...props} inputMode="decimal" value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <Button onClick={tap} className="touch-manipulation">
        {count > 0 ? t('tapped', { count }) : t('tap')}
      </Button>
    </FacetForm>
  )
}
