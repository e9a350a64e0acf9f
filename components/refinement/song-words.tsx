'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type RefObject, useImperativeHandle, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useCampNow } from '@/components/camp/clock'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { Skeleton } from '@/components/ui/skeleton'
import { noWords, sameWords, type SongWords as Words, wordsIn } from '@/domain/refinement/words'
import { useTRPC } from '@/lib/trpc/client'
import { useSheet } from './desk/sheet-context'
import { DeskWords } from './desk-words'
import { FacetChips } from './facet-chips'
import { LastChange } from './last-change'
import { LyricView } from './lyric-view'
import { RevisionAnnouncer } from './revision-announcer'
import { type CurrentWords, useLiveWords } from './use-live-words'
import { useWash } from './use-wash'
import { WordsFields } from './words-fields'
import { type FormProblems, readForm, sameForm, toForm, type WordsForm } from './words-form'

/** What stands in the fields and differs from the saved words; null when nothing does. Saving says whether it's a revision now. */
export type UnsavedWords = { save: () => Promise<boolean> } | null
type Props = { songId: string; unsaved: RefObject<UnsavedWords> }

/** A song's words on its page: to write for those who may, to read for the others who may see it. */
export function SongWords({ songId, unsaved }: Props) {
  const [washed, washNow] = useWash(songId)
  const { data: current } = useLiveWords(songId, washNow)
  if (!current) return <Skeleton lines={8} />
  const wash = washed === current.number
  return (
    <>
      <RevisionAnnouncer songId={songId} />
      {current.may.revise ? (
        <WordsEditor key={songId} current={current} wash={wash} unsaved={unsaved} />
      ) : (
        <WordsToRead current={current} wash={wash} />
      )}
    </>
  )
}

type WordsProps = { current: CurrentWords; wash: boolean }

function WordsToRead({ current: { revision, previous }, wash }: WordsProps) {
  return (
    <div className="flex flex-col gap-4">
      {revision && <FacetChips words={revision} before={previous ?? undefined} />}
      <LyricView lyrics={revision?.lyrics ?? ''} before={previous?.lyrics} wash={wash} />
    </div>
  )
}

function WordsEditor({ current, wash, unsaved }: WordsProps & Pick<Props, 'unsaved'>) {
  const t = useTranslations('words')
  const { campId, memberId } = useCamp()
  const now = useCampNow()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { saving, kept: keeping } = useSheet()
  const { kept, keep, done: put, drop } = keeping
  const { conflict, failure, head: revision, isAhead: pending } = saving
  const number = revision?.number ?? 0
  const head = toForm(revision ?? noWords)
  // While a field has the focus, what somebody else saves doesn't change it under the fingers.
  const [held, setHeld] = useState<{ base: number; form: WordsForm } | null>(null)
  const [problems, setProblems] = useState<FormProblems>({})
  const [reason, setReason] = useState('')
  const { base, form } = kept ?? held ?? { base: number, form: head }
  const untouched = !kept || sameForm(form, head)

  // An open conflict is settled by a choice between its texts, never by the way.
  useImperativeHandle<UnsavedWords, UnsavedWords>(unsaved, () =>
    untouched && !conflict ? null : { save: async () => !conflict && !pending && (await submit()) },
  )

  async function wordsOf(wanted: number): Promise<Words> {
    if (wanted === 0) return noWords
    if (revision && wanted === number) return wordsIn(revision)
    const input = { campId, songId: current.songId, number: wanted }
    return wordsIn(await queries.fetchQuery(trpc.refinement.revision.queryOptions(input, { staleTime: Infinity })))
  }
  async function submit(): Promise<boolean> {
    const read = readForm(form)
    setProblems('problems' in read ? read.problems : {})
    if ('problems' in read) return false
    const from = await wordsOf(base).catch(() => null)
    if (!from) return saving.fail(t('notSavedOffline'))
    const done = await saving.commit({ from, base, words: read.words, reason })
    if (done.outcome === 'asked' || done.outcome === 'failed') return false
    setReason('')
    const made = 'revision' in done ? done.revision : null
    if (held) setHeld(made && { base: made.number, form: toForm(made) })
    put(form, made && sameWords(made, read.words) ? made.number : null)
    if (made) toast.success(t('savedAs', { number: made.number }))
    return true
  }
  if (conflict) return <DeskWords now={now} />
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) void submit()
      }}
    >
      {(base < number || (revision && revision.authorId !== memberId)) && (
        <LastChange
          current={current}
          wash={wash}
          kept={base < number && !untouched}
          onShow={base < number && untouched ? () => setHeld(null) : undefined}
        />
      )}
      <fieldset
        className="min-w-0"
        onFocus={() => setHeld((was) => was ?? { base: number, form: head })}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setHeld(null)}
      >
        <WordsFields form={form} problems={problems} onChange={(typed) => keep(base, typed)} />
      </fieldset>
      <Field label={t('why')} help={t('whyHelp')}>
        {(props) => <Input {...props} value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} />}
      </Field>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" pending={pending} disabled={untouched}>
          {t('save')}
        </Button>
        {failure && (
          <p role="alert" className="text-sm text-bad">
            {failure}
          </p>
        )}
        <p className="text-sm text-muted">
          {!kept
            ? number > 0
              ? t('savedAs', { number })
              : t('nothingSaved')
            : kept.draftAt === null
              ? t('keptHere')
              : t('draftSafe')}
        </p>
        {kept && !untouched && (
          <Button
            variant="ghost"
            size="sm"
            onClick={() => {
              const typed = kept.form
              drop()
              saving.forgetFailure()
              toast(t('dropped'), {
                action: { label: t('bringBack'), onClick: () => keep(base, typed) },
                duration: 15_000,
              })
            }}
          >
            {t('dropDraft')}
          </Button>
        )}
      </div>
    </form>
  )
}
