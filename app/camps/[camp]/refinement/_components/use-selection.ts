'use client'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'

const kept = new Map<string, ReadonlySet<string>>()

/** Which songs of the list are marked, here and beside each song; what has left the list is marked no more. */
export function useSelection(songIds: string[]) {
  const { campId } = useCamp()
  const [marked, show] = useState(kept.get(campId) ?? new Set<string>())
  const setMarked = (next: ReadonlySet<string>) => {
    kept.set(campId, next)
    show(next)
  }
  const selected = songIds.filter((id) => marked.has(id))
  return {
    selected,
    has: (songId: string) => marked.has(songId),
    toggle(songId: string) {
      const next = new Set(marked)
      if (!next.delete(songId)) next.add(songId)
      setMarked(next)
    },
    add: (...ids: string[]) => setMarked(new Set([...marked, ...ids])),
    clear: () => setMarked(new Set()),
  }
}
