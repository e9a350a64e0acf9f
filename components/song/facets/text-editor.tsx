'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Field, Input, Textarea } from '@/components/ui/field'
import { writeKey } from '@/domain/refinement/distance/keys'
import { FacetForm } from './facet-form'
import { FacetPast } from './facet-whole'
import { useFacets } from './use-facets'

export type TextFacet = 'title' | 'key' | 'metre' | 'target' | 'language' | 'arrangement'

const offered: Partial<Record<TextFacet, readonly string[]>> = {
  key: ['C', 'D♭', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'A♭', 'A', 'B♭', 'B'].flatMap((tone) => [
    `${tone} major`,
    `${tone} minor`,
  ]),
  metre: ['4/4', '3/4', '6/8', '12/8', '2/4', '5/4', '7/8'],
}

export function TextEditor({ facet, onDone }: { facet: TextFacet; onDone: () => void }) {
  const t = useTranslations('songHead')
  const list = useId()
  const { now } = useFacets()
  const [text, setText] = useState(now[facet] ?? '')
  const choices = offered[facet]
  const help = `help.${facet}` as 'help.key'
  const change = (event: { target: { value: string } }) => setText(event.target.value)
  return (
    <FacetForm onDone={onDone} read={() => ({ [facet]: readText(facet, text) })}>
      <Field label={t(`facet.${facet}`)} help={t.has(help) ? t(help) : undefined}>
        {(props) =>
          facet === 'arrangement' ? (
            <Textarea {...props} rows={5} maxLength={4_000} value={text} onChange={change} />
          ) : (
            <Input {...props} list={choices && list} value={text} autoComplete="off" onChange={change} />
          )
        }
      </Field>
      {facet === 'arrangement' && <FacetPast facet={facet} />}
      {choices && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </FacetForm>
  )
}

function readText(facet: TextFacet, text: string): string | null {
  if (facet === 'arrangement' || facet === 'title') return text
  return (facet === 'key' ? writeKey(text) : text.trim()) || null
}
