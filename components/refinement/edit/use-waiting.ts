'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { mergeSongs } from '@/domain/refinement/song/merge-songs'
import { noWords, type SongWords, sameWords, wordsIn } from '@/domain/refinement/words'
import { useTRPC } from '@/lib/trpc/client'
import type { Saving } from '../desk/use-saving'
import type { KeptWords } from '../use-kept-words'
import { readForm, type WordsForm } from '../words-form'

/** Typed, and no revision. `words` is null where a field holds what can't be saved, `from` while its base isn't known here. */
export type Waiting = { base: number; form: WordsForm; words: SongWords | null; from: SongWords | null }

/** What waits of what was typed before; null while somebody writes, chooses or saves. What the song says by now goes by itself. */
export function useWaiting(songId: string, saving: Saving, kept: KeptWords, isBusy: boolean): Waiting | null {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { head, shown } = saving
  const { kept: found, isFound } = kept
  const base = found?.base ?? 0
  const isQuiet = found !== null && !isBusy && !saving.conflict && !saving.isAhead
  const { data: asked } = useQuery({
    ...trpc.refinement.revision.queryOptions({ campId, songId, number: base }, { staleTime: Number.POSITIVE_INFINITY }),
    enabled: isQuiet && base > 0 && base !== head?.number,
  })
  const waiting = useMemo((): Waiting | null => {
    if (!found) return null
    const read = readForm(found.form)
    const made = base === 0 ? noWords : base === head?.number ? head : asked
    return { base, form: found.form, words: 'words' in read ? read.words : null, from: made ? wordsIn(made) : null }
  }, [found, base, head, asked])
  const isSaid = useMemo(() => {
    const { words, from } = waiting ?? {}
    if (!isQuiet || !words) return false
    if (sameWords(words, shown)) return true
    const merge = isFound && from ? mergeSongs(from, words, shown) : null
    return merge?.clean === true && sameWords(merge.words, shown)
  }, [isQuiet, isFound, waiting, shown])
  // Only this one: what was found in the browser may have taken its place since.
  const forget = useEffectEvent(() => found && kept.done(found.form, null))
  const isOver = isQuiet && isFound && isSaid
  useEffect(() => {
    if (isOver) forget()
  }, [isOver])
  return isQuiet && !isSaid ? waiting : null
}
