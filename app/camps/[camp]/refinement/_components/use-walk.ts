'use client'
import { useEffect } from 'react'
import type { QueueRow, useQueue } from './use-queue'

/** From song to song of one list: the songs in the order it had then, and where the walk has come. */
let walk: { list: string; songIds: string[]; at: string } | null = null

/**
 * The songs beside the one that is open, and their neighbours. What is done with a song moves it in the list, or out of it; on the walk
 * the next one stays the next one. Songs that come to the list meanwhile are met at the end.
 */
export function useWalk({ rows: listed, listPath, isOther }: ReturnType<typeof useQueue>, songId: string) {
  const known = walk?.list === listPath ? walk.songIds : []
  const songIds = [...known, ...listed.map((row) => row.songId).filter((id) => !known.includes(id))]
  const rowOf = new Map(listed.map((row) => [row.songId, row]))
  const rows = songIds.flatMap((id): QueueRow | [] => rowOf.get(id) ?? [])
  useEffect(() => {
    if (!isOther) walk = { list: listPath, songIds, at: songId }
  })
  return {
    rows,
    next(step: 1 | -1): string | undefined {
      const at = songIds.indexOf(songId)
      const ahead = step > 0 ? songIds.slice(at + 1) : songIds.slice(0, Math.max(0, at)).reverse()
      return ahead.find((id) => rowOf.has(id))
    },
  }
}

/** Back at the list the walk is over: the song that it had come to. */
export function endWalk(): string | undefined {
  const at = walk?.at
  walk = null
  return at
}
