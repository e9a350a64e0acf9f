'use client'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'

const kept = new Map<string, ReadonlySet<string>>()

/** Which songs of the list are marked, here and beside each song; what has left the list is marked no more. */
export function useSelection(songIds: string[]) {
  const { campId } = useCamp()
  const [marked, show] = useState(kept.get(campId) ?? new Set<string>())
  const selected = songIds.filter((id) => marked.has(id))
  const mark = (ids: string[]) => {
    const next = new Set(ids)
    kept.set(campId, next)
    show(next)
  }
  return {
    selected,
    has: (songId: string) => marked.has(songId),
    toggle: (songId: string) =>
      mark(marked.has(songId) ? selected.filter((id) => id !== songId) : [...selected, songId]),
    add: (...ids: string[]) => mark([...selected, ...ids]),
    clear: () => mark([]),
  }
}
