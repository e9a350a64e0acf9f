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
/** `draftAt` is the server's answer to exactly this text; null while it has only been kept here. */
const keptSchema = z.object({ base: z.number(), form: formSchema, draftAt: z.number().nullable() })
type Kept = z.infer<typeof keptSchema>

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
  const saveDraft = useMutation(trpc.refinement.saveDraft.mutationOptions())
  const dropDraft = useMutation(trpc.refinement.dropDraft.mutationOptions())

  function hold(next: Kept | null) {
    latest.current = next
    setKept(next)
    try {
      if (next) localStorage.setItem(place, JSON.stringify(next))
      else localStorage.removeItem(place)
      // That it was typed in this very tab.
      if (next) sessionStorage.setItem(place, '1')
    } catch {
      // A full or forbidden storage: the draft on the server is what's left.
    }
  }

  const noteDraft = (known: CurrentWords['draft']) =>
    queries.setQueryData(current.queryKey, (old) => old && { ...old, draft: known })

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
      noteDraft({ base: sent.base, words: read.words, savedAt })
      const now = latest.current
      if (now && sameForm(now.form, sent.form) && now.base === sent.base) hold({ ...now, draftAt: savedAt })
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

  const findKept = useEffectEvent(async () => {
    const here = readKept(place)
    const known = latest.current?.draftAt
    if (!here || (known && here.draftAt !== null && known >= here.draftAt)) return
    hold(here)
    if (here.draftAt === null) return void send()
    // What the server has had is the server's to tell: it may have been saved or dropped elsewhere since.
    const { draft: there } = await queries.fetchQuery({ ...current, staleTime: 0 })
    if (latest.current === here) hold(there && fromServer(there))
  })
  const leave = useEffectEvent(() => {
    if (document.visibilityState === 'hidden') void send()
  })
  useEffect(() => {
    void findKept().catch(() => {})
    const listen = () => leave()
    document.addEventListener('visibilitychange', listen)
    return () => {
      document.removeEventListener('visibilitychange', listen)
      void send()
    }
  }, [])

  return {
    kept,
    keep(base: number, form: WordsForm) {
      hold({ base, form, draftAt: null })
      plan(quietMs)
    },
    /** Saved as a revision: what was typed meanwhile goes on from there. */
    saved(form: WordsForm, number: number) {
      noteDraft(null)
      const now = latest.current
      if (!now || sameForm(now.form, form)) hold(null)
      else hold({ ...now, base: number })
    },
    drop() {
      hold(null)
      noteDraft(null)
      dropDraft.mutate({ campId, songId })
    },
  }
}

const fromServer = ({ base, words, savedAt }: NonNullable<CurrentWords['draft']>): Kept => ({
  base,
  form: toForm(words),
  draftAt: savedAt,
})

function readKept(place: string): Kept | undefined {
  try {
    return keptSchema.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null')).data
  } catch {
    return undefined
  }
}
