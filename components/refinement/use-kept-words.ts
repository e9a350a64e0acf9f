'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { z } from 'zod'
import { useCamp } from '@/components/camp/camp-context'
import { storedFacetsSchema } from '@/domain/refinement/song/facets'
import { refusalOf } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { CurrentWords } from './use-live-words'
import { readForm, sameForm, toForm, type WordsForm } from './words-form'

const quietMs = 600
const longestMs = 1_400
const retryMs = 3_000

const formSchema = z.object({
  title: z.string(),
  tempo: z.string(),
  key: z.string(),
  language: z.string(),
  lyrics: z.string(),
  facets: storedFacetsSchema.prefault({}),
})
/**
 * `draftAt` is the server's answer to exactly this text, null while it has only been kept here; `sentAt` its last answer to this
 * browser.
 */
const keptSchema = z.object({
  base: z.number(),
  form: formSchema,
  draftAt: z.number().nullable(),
  sentAt: z.number().nullable().default(null),
})
type Stored = z.infer<typeof keptSchema>
/** What was put away, until the server has said that it is out: a page that is opened before doesn't bring it back. */
const putAwaySchema = z.object({ putAway: formSchema })
type Kept = Omit<Stored, 'sentAt'>

/** What was typed and not saved: in the browser at once, on the server within two seconds, and back after a reload. */
export function useKeptWords({ songId, draft }: CurrentWords) {
  const { campId, memberId } = useCamp()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const current = trpc.refinement.words.queryOptions({ campId, songId })
  const place = `nightshift-words:${campId}:${songId}:${memberId}`
  const [kept, setKept] = useState<Kept | null>(draft && fromServer(draft))
  const latest = useRef(kept)
  const timer = useRef<{ due: ReturnType<typeof setTimeout>; since: number } | null>(null)
  const sending = useRef(false)
  const typedHere = useRef(false)
  /** What the server holds of this browser's, and what another browser of the same person has left there. */
  const onServer = useRef(draft?.savedAt ?? null)
  const elsewhere = useRef<Kept | null>(null)
  const saveDraft = useMutation(trpc.refinement.saveDraft.mutationOptions())
  const dropDraft = useMutation(trpc.refinement.dropDraft.mutationOptions())

  function hold(next: Kept | null) {
    latest.current = next
    setKept(next)
    store(place, next && { ...next, sentAt: onServer.current })
  }

  const noteDraft = (known: CurrentWords['draft']) =>
    queries.setQueryData(current.queryKey, (old) => old && { ...old, draft: known })

  /** Out of the server too, unless another browser has put its own there since. */
  function dropThere() {
    const savedAt = onServer.current
    onServer.current = null
    noteDraft(null)
    if (savedAt === null) return
    const forget = () => readStored(place, putAwaySchema) && store(place, null)
    dropDraft.mutate({ campId, songId, savedAt }, { onSuccess: forget })
  }

  const send = useEffectEvent(async () => {
    if (timer.current) clearTimeout(timer.current.due)
    timer.current = null
    const sent = latest.current
    const read = sent && readForm(sent.form)
    if (!sent || sent.draftAt !== null || sending.current || !read || 'problems' in read) return
    sending.current = true
    let again = 0
    try {
      const { savedAt } = await saveDraft.mutateAsync({ campId, songId, base: sent.base, words: read.words })
      onServer.current = savedAt
      const now = latest.current
      if (!now) dropThere()
      else {
        noteDraft({ base: sent.base, words: read.words, savedAt })
        const isSent = sameForm(now.form, sent.form) && now.base === sent.base
        hold(isSent ? { ...now, draftAt: savedAt } : now)
      }
    } catch (error) {
      // Refused is refused; without an answer it is tried again.
      again = refusalOf(error).reason ? -1 : retryMs
    }
    sending.current = false
    if (again >= 0 && latest.current?.draftAt === null) plan(again || quietMs)
  })

  function plan(wait: number) {
    const since = timer.current?.since ?? Date.now()
    if (timer.current) clearTimeout(timer.current.due)
    const rest = Math.max(0, longestMs - (Date.now() - since))
    timer.current = { since, due: setTimeout(() => void send(), wait > longestMs ? wait : Math.min(wait, rest)) }
  }

  const findKept = useEffectEvent(() => {
    const here = readStored(place, keptSchema)
    const there = latest.current
    const away = readStored(place, putAwaySchema)
    if (there && away && sameForm(there.form, away.putAway)) return drop()
    if (away) store(place, null)
    if (!here || (there && sameForm(here.form, there.form))) return
    // Typed in two browsers: each is shown in its turn, whatever the server was told last.
    if (there && there.draftAt !== here.sentAt) elsewhere.current = there
    onServer.current = here.sentAt
    hold(here)
    if (here.draftAt === null) void send()
  })
  const leave = useEffectEvent(() => {
    if (document.visibilityState !== 'hidden') return
    // Another tab of this browser may have cleared the place that they share.
    if (latest.current) store(place, { ...latest.current, sentAt: onServer.current })
    void send()
  })
  useEffect(() => {
    findKept()
    const listen = () => leave()
    document.addEventListener('visibilitychange', listen)
    return () => {
      document.removeEventListener('visibilitychange', listen)
      void send()
    }
  }, [])

  function drop() {
    const away = latest.current
    const mayBeThere = onServer.current !== null || sending.current
    dropThere()
    const next = elsewhere.current
    elsewhere.current = null
    typedHere.current = false
    onServer.current = next?.draftAt ?? null
    hold(next)
    if (away && !next && mayBeThere) store(place, { putAway: away.form })
  }

  return {
    kept,
    /** It was here when the page was opened. */
    isFound: kept !== null && !typedHere.current,
    keep(base: number, form: WordsForm) {
      typedHere.current = true
      hold({ base, form, draftAt: null })
      plan(quietMs)
    },
    /** These words are a revision, or were offered: `number` is the one that holds exactly them. What was typed meanwhile stays. */
    done(form: WordsForm, number: number | null) {
      const now = latest.current
      if (!now || sameForm(now.form, form)) drop()
      else if (number !== null) hold({ ...now, base: number })
    },
    drop,
  }
}

export type KeptWords = ReturnType<typeof useKeptWords>

const fromServer = ({ base, words, savedAt }: NonNullable<CurrentWords['draft']>): Kept => ({
  base,
  form: toForm(words),
  draftAt: savedAt,
})

function readStored<T>(place: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null')).data
  } catch {
    return undefined
  }
}

function store(place: string, kept: Stored | z.infer<typeof putAwaySchema> | null) {
  try {
    if (kept) localStorage.setItem(place, JSON.stringify(kept))
    else localStorage.removeItem(place)
    // That it was typed in this very tab.
    if (kept) sessionStorage.setItem(place, '1')
  } catch {
    // A full or forbidden storage: the draft on the server is what's left.
  }
}
