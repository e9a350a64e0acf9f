'use client'
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs'
import type { RouterOutputs } from '@/lib/trpc/types'

export type SongInList = RouterOutputs['submission']['songs'][number]

/** What somebody looks for in the list: what is still owed, what was submitted, what came back. */
export const shelves = ['due', 'handed-in', 'sent-back', 'approved', 'dropped'] as const
export type Shelf = (typeof shelves)[number]

const onShelf: Record<Shelf, (song: SongInList) => boolean> = {
  due: ({ state }) => state === 'open',
  'handed-in': ({ state }) => state === 'inbox' || state === 'refining',
  'sent-back': ({ state }) => state === 'sent-back',
  approved: ({ state }) => state === 'approved',
  dropped: ({ state }) => state === 'dropped',
}

/** The choice stands in the address: `?night=2&show=due`. */
export function useSongFilters(songs: SongInList[]) {
  const [{ night, show }, choose] = useQueryStates({
    night: parseAsInteger,
    show: parseAsStringLiteral(shelves),
  })
  const ofNight = songs.filter((song) => night === null || song.night === night)
  return {
    night,
    show,
    choose,
    count: (shelf: Shelf | null) => ofNight.filter((song) => shelf === null || onShelf[shelf](song)).length,
    chosen: ofNight.filter((song) => show === null || onShelf[show](song)),
  }
}
