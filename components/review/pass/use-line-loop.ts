'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useTRPC } from '@/lib/trpc/client'

const lookMs = 50
/** A line whose end nobody has said is taken to last that long at most. */
const longestMs = 8_000

/** Plays one line over and over, where it is known when it is sung. Gives where that is. */
export function useLineLoop(lineId: string | null) {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { songId, audio } = useDesk()
  const { data } = useQuery({
    ...trpc.refinement.times.list.queryOptions({ campId, songId, version: audio.version }),
    enabled: audio.version > 0,
  })
  const times = (data?.times ?? []).toSorted((a, b) => a.startMs - b.startMs)
  const at = times.findIndex((time) => time.lineId === lineId)
  const startMs = times[at]?.startMs ?? null
  const endMs = startMs === null ? null : (times[at]?.endMs ?? times[at + 1]?.startMs ?? startMs + longestMs)
  const begin = useEffectEvent((from: number) => {
    audio.seek(from)
    audio.play()
  })
  const goOn = useEffectEvent((from: number, to: number) => {
    const now = audio.ms()
    if (now >= to || now < from - 1_000) audio.seek(from)
  })
  const stop = useEffectEvent(() => audio.pause())
  useEffect(() => {
    if (startMs === null || endMs === null) return stop()
    begin(startMs)
    const timer = setInterval(() => goOn(startMs, endMs), lookMs)
    return () => clearInterval(timer)
  }, [startMs, endMs])
  useEffect(() => () => stop(), [])
  return startMs === null || endMs === null ? null : { startMs, endMs }
}
