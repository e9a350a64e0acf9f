'use client'
import { useMemo } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import type { StandingPlace } from '@/domain/refinement/review/place'
import { isRequestOpen } from './requests/request-states'
import { useComments, useRequests, useSuggestions } from './use-review'

/** Something hangs on these words; `count` is told on the last of them. Offsets are UTF-16 units of the line as it is now. */
export type Mark = { start: number; end: number; kind: 'suggestion' | 'comment' | 'request'; count: number }

/** What is open on the words of the song on the desk, by line id. */
export function useMarks(): ReadonlyMap<string, readonly Mark[]> {
  const { songId, audio, lines } = useDesk()
  const { data: suggested } = useSuggestions(songId)
  const { data: said } = useComments(songId, audio.version)
  const { data: asked } = useRequests(songId)
  return useMemo(() => {
    const marks = new Map<string, Mark[]>()
    const lengths = new Map(lines.map(({ id, text }) => [id, text.length]))
    const put = (kind: Mark['kind'], { status, lineId, start, end }: StandingPlace) => {
      const length = lengths.get(lineId ?? '')
      if (status === 'orphaned' || lineId === null || !length) return
      const place = { start: start ?? 0, end: Math.min(end ?? length, length) }
      const there = marks.get(lineId) ?? []
      const same = there.find((mark) => mark.kind === kind && mark.start === place.start && mark.end === place.end)
      if (same) same.count += 1
      else marks.set(lineId, [...there, { kind, ...place, count: 1 }])
    }
    for (const { place } of suggested?.open ?? []) put('suggestion', place)
    for (const { standing } of said?.open ?? []) put('comment', standing)
    for (const { state, standing } of asked?.requests ?? []) if (isRequestOpen(state)) put('request', standing)
    return marks
  }, [suggested, said, asked, lines])
}
