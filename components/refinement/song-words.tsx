'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useImperativeHandle, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { Skeleton } from '@/components/ui/skeleton'
import { noWords, type RevisionView, type SongWords as Words } from '@/domain/refinement/words'
import { ConflictPanel } from './conflict'
import { FacetChips } from './facet-chips'
import { LastChange } from './last-change'
import { LyricView } from './lyric-view'
import { RevisionAnnouncer } from './revision-announcer'
import { useKeptWords } from './use-kept-words'
import { type CurrentWords, useLiveWords } from './use-live-words'
import { useRevise } from './use-revise'
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
  const { memberId } = useCamp()
  // Own saves are known here before they come back with the newest words.
  const [own, setOwn] = useState<RevisionView | null>(null)
  const revision = own && own.number > current.number ? own : current.revision
  const number = revision?.number ?? 0
  const head = toForm(revision ?? noWords)
  const { kept, keep, saved, drop } = useKeptWords(current)
  const { conflict, setConflict, failure, forgetFailure, pending, save } = useRevise(current.songId)
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

  async function submit(): Promise<boolean> {
    const read = readForm(form)
    setProblems('problems' in read ? read.problems : {})
    if ('problems' in read) return false
    const done = await save({ base, words: read.words, reason })
    if (done === 'stale' || done === 'failed') return false
    setReason('')
    if (done !== 'unchanged') setOwn(done)
    if (held) setHeld(done === 'unchanged' ? null : { base: done.number, form: toForm(done) })
    saved(form, done === 'unchanged' ? number : done.number)
    if (done !== 'unchanged') toast.success(t('savedAs', { number: done.number }))
    return true
  }
  async function settle(words: Words) {
    if (!conflict) return
    const done = await save({ base: conflict.theirs.number, words, reason: conflict.reason })
    if (done === 'stale' || done === 'failed') return
    setHeld(null)
    if (done !== 'unchanged') setOwn(done)
    saved(form, done === 'unchanged' ? conflict.theirs.number : done.number)
    if (done !== 'unchanged') toast.success(t('savedAs', { number: done.number }))
  }
  function takeTheirs() {
    const mine = conflict ? toForm(conflict.mine) : form
    const from = conflict?.theirs.number ?? number
    drop()
    setHeld(null)
    setConflict(null)
    toast(t('tookTheirs'), { action: { label: t('bringBack'), onClick: () => keep(from, mine) }, duration: 15_000 })
  }
  if (conflict)
    return (
      <ConflictPanel
        conflict={conflict}
        pending={pending}
        failure={failure}
        onSave={settle}
        onTakeTheirs={takeTheirs}
        onTyped={(typed) => keep(conflict.theirs.number, typed)}
      />
    )
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
              forgetFailure()
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
