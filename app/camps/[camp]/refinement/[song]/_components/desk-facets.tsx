'use client'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FacetText } from '@/components/refinement/facet-chips'
import { useFieldSentence } from '@/components/ui/field-sentence'
import type { Facet } from '@/domain/refinement/diff/change-notes'
import type { SmallEdit } from '@/domain/refinement/one-word'
import { readTempo, writeTempo } from '@/domain/refinement/tempo'
import { type SongWords, songWordsSchema } from '@/domain/refinement/words'
import { useSmallField } from './small-field'
import type { useSmallEdits } from './use-small-edits'

type Edits = ReturnType<typeof useSmallEdits>
type Props = { facet: Facet; edits: Edits; mayRevise: boolean; className?: string }

/** A facet as it was and as it is, edited where it stands. */
export function DeskFacet({ facet, edits, mayRevise, className = '' }: Props) {
  const t = useTranslations('words')
  const { editing, shown, before } = edits
  if (editing?.target.kind === 'facet' && editing.target.facet === facet)
    return <FacetField key={facet} facet={facet} edits={edits} className={className} />
  const text = <FacetText facet={facet} words={shown} before={before} />
  if (!mayRevise) return <span className={className}>{text}</span>
  return (
    <button
      type="button"
      onClick={() => edits.start({ kind: 'facet', facet })}
      className={`group inline-flex min-h-11 max-w-full items-center gap-1.5 rounded-sm text-start hover:bg-raised md:min-h-7 ${className}`}
    >
      {facet !== 'title' && <span className="sr-only">{t(`facet.${facet}`)}: </span>}
      <span className="min-w-0">{text}</span>
      <Pencil
        aria-hidden
        className="size-3 shrink-0 text-faint opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
      />
    </button>
  )
}

function FacetField({ facet, edits, className }: { facet: Facet; edits: Edits; className: string }) {
  const t = useTranslations('words')
  const sentence = useFieldSentence()
  const [problem, setProblem] = useState<string>()
  const { input, panel } = useSmallField({
    label: t(`facet.${facet}`),
    text: edits.editing?.typed ?? textOf(facet, edits.shown),
    reason: edits.editing?.reason ?? '',
    problem: sentence(problem ? { message: problem } : undefined),
    failure: edits.failure,
    className: `h-9 ${className}`,
    onLeave: edits.leave,
    onSave: (text, reason) => {
      const read = readFacet(facet, text)
      if ('problem' in read) setProblem(read.problem)
      else if (read.edit.value === edits.shown[facet]) edits.leave()
      else void edits.commit(read.edit, text, reason)
    },
  })
  return (
    <span className="inline-block max-w-full">
      {input}
      {panel}
    </span>
  )
}

const textOf = (facet: Facet, words: SongWords) => (facet === 'tempo' ? writeTempo(words.tempo) : (words[facet] ?? ''))

function readFacet(facet: Facet, text: string): { edit: Extract<SmallEdit, { kind: 'facet' }> } | { problem: string } {
  const tempo = facet === 'tempo' ? readTempo(text) : null
  const typed = facet === 'tempo' ? (tempo === 'wrong' ? 0 : tempo) : text
  const read = songWordsSchema.shape[facet].safeParse(typed)
  if (!read.success) return { problem: read.error.issues[0]?.message ?? '' }
  return { edit: { kind: 'facet', facet, value: read.data } }
}
