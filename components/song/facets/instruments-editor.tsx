'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { FacetForm } from './facet-form'
import { FacetPast } from './facet-whole'
import { useFacets } from './use-facets'

const namesIn = (text: string) =>
  text
    .split(/[,\n;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** One chip per instrument; several are typed with commas. */
export function InstrumentsEditor({ onDone }: { onDone: () => void }) {
  const t = useTranslations('songHead')
  const { now } = useFacets()
  const [names, setNames] = useState(now.instruments)
  const [typed, setTyped] = useState('')
  const withTyped = [...new Set([...names, ...namesIn(typed)])]
  const add = () => {
    setNames(withTyped)
    setTyped('')
  }
  return (
    <FacetForm onDone={onDone} read={() => ({ instruments: withTyped })}>
      {names.length > 0 && (
        <ul className="flex flex-wrap gap-1.5" aria-label={t('facet.instruments')}>
          {names.map((name) => (
            <li key={name} className="inline-flex items-center rounded-sm border border-line bg-raised ps-2 text-sm">
              {name}
              <button
                type="button"
                aria-label={t('takeOut', { name })}
                className="inline-flex size-11 items-center justify-center md:size-7"
                onClick={() => setNames(names.filter((each) => each !== name))}
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-end gap-2">
        <Field label={t('addInstrument')} className="min-w-0 flex-1">
          {(props) => (
            <Input
              {...props}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return
                event.preventDefault()
                add()
              }}
            />
          )}
        </Field>
        <Button onClick={add} disabled={typed.trim() === ''}>
          {t('add')}
        </Button>
      </div>
      <FacetPast facet="instruments" />
    </FacetForm>
  )
}
