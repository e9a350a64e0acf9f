'use client'
import { useState } from 'react'

/** Which songs of the list are marked; what has left the list is marked no more. */
export function useSelection(songIds: string[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
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
