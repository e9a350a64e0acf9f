'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { parseAsBoolean, useQueryState } from 'nuqs'
import { useEffect, useEffectEvent } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

/** How long before a line one hears again what leads to it. */
const leadMs = 3_000

/** Whether lines are being timed; it stands in the address. */
export const useTimingMode = () => useQueryState('timing', parseAsBoolean.withDefault(false))

/** When each line is sung, tapped along with the audio: the line with the cursor begins now, and the cursor goes on to the next. */
export function useTiming() {
  const trpc = useTRPC()
  const sentence = useErrorSentence()
  const client = useQueryClient()
  const { campId } = useCamp()
  const { songId, lines, cursor, moveTo, audio } = useDesk()
  const { version } = audio
  const listed = trpc.refinement.times.list.queryOptions({ campId, songId, version })
  const { data } = useQuery({ ...listed, enabled: version > 0 })
  const put = useMutation(trpc.refinement.times.put.mutationOptions({ scope: { id: `times ${songId}` } }))

  const sung = lines.filter(({ kind }) => kind === 'lyric')
  const timeOf = (lineId: string) => data?.times.find((time) => time.lineId === lineId)
  const here = sung.find(({ id }) => id === cursor?.lineId) ?? sung.find(({ id }) => !timeOf(id)) ?? null
  const at = here ? sung.indexOf(here) : -1
  const begin = useEffectEvent(() => {
    if (here && cursor?.lineId !== here.id) moveTo({ lineId: here.id, word: null })
  })
  const isKnown = data !== undefined
  useEffect(() => {
    if (isKnown) begin()
  }, [isKnown])
  const goTo = (index: number) => moveTo(sung[index] ? { lineId: sung[index].id, word: null } : null)
  return {
    here,
    time: here ? timeOf(here.id) : undefined,
    count: sung.length,
    timed: sung.filter(({ id }) => timeOf(id)).length,
    /** The line begins at the playhead. */
    async tap() {
      if (!here) return
      const [was, startMs] = [timeOf(here.id), audio.ms()]
      const endMs = was && was.endMs !== null ? was.endMs + startMs - was.startMs : null
      const time = { lineId: here.id, startMs, endMs }
      const others = data?.times.filter(({ lineId }) => lineId !== here.id) ?? []
      client.setQueryData(listed.queryKey, { times: [...others, { ...time, version, status: 'ok' }] })
      goTo(at + 1)
      try {
        await put.mutateAsync({ campId, songId, version, times: [time] })
      } catch (error) {
        toast.error(sentence(error))
        await client.invalidateQueries({ queryKey: listed.queryKey })
      }
    },
    /** To the line before, and what leads to it is heard once more. */
    back() {
      const before = sung[at < 0 ? sung.length - 1 : at - 1]
      if (!before) return
      goTo(sung.indexOf(before))
      audio.seek(Math.max(0, (timeOf(before.id)?.startMs ?? audio.ms()) - leadMs))
      audio.play()
    },
  }
}
