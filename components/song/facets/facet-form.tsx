'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import { Notice } from '@/components/ui/notice'
import { type SongWords, sameFacet, songWordsSchema } from '@/domain/refinement/words'
import { useFacets } from './use-facets'

type Props = {
  /** What is to be saved, or what is wrong with what was typed. */
  read: () => Partial<SongWords> | { problem: string }
  onDone: () => void
  children: ReactNode
}

/** Around the fields of one facet: why, save or offer, leave. What was typed stays when saving fails. */
export function FacetForm({ read, onDone, children }: Props) {
  const t = useTranslations('songHead')
  const sentence = useFieldSentence()
  const { now, offers, change } = useFacets()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [pending, setPending] = useState(false)

  async function submit() {
    const wanted = checked(read())
    if ('problem' in wanted) return setProblem(wanted.problem)
    setProblem(undefined)
    const { change: next } = wanted
    if ((Object.keys(next) as (keyof SongWords)[]).every((facet) => sameFacet(next[facet], now[facet]))) return onDone()
    setPending(true)
    const done = await change(next, reason)
    setPending(false)
    if (done) onDone()
  }
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) void submit()
      }}
    >
      {children}
      {problem && (
        <Notice tone="error" role="alert">
          {sentence({ message: problem })}
        </Notice>
      )}
      <Input
        data-later
        value={reason}
        maxLength={500}
        aria-label={t(offers ? 'whyOffer' : 'why')}
        placeholder={t(offers ? 'whyOffer' : 'why')}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button size="sm" variant="ghost" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button size="sm" variant="primary" type="submit" pending={pending}>
          {t(offers ? 'offer' : 'save')}
        </Button>
      </div>
    </form>
  )
}

function checked(read: Partial<SongWords> | { problem: string }): { change: Partial<SongWords> } | { problem: string } {
  if ('problem' in read) return read
  const parsed = songWordsSchema.partial().safeParse(read)
  if (!parsed.success) return { problem: parsed.error.issues[0]?.message ?? 'wrong' }
  const names = Object.keys(read) as (keyof SongWords)[]
  return { change: Object.fromEntries(names.map((facet) => [facet, parsed.data[facet]])) }
}
