import type { Song } from '@/db/schema'
import type { SongState } from '@/domain/refinement/queue/states'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { listSongs } from '@/server/submission/service'
import { findSongFor, requireSong } from '@/server/submission/standing'
import * as store from '../store'

/** A family that is larger is shown up to here, nearest relatives first. */
const mostSongs = 60

export type FamilySong = {
  key: string
  songId: string
  title: string
  night: number
  room: number
  branch: number
  state: SongState
  revision: number
  /** The newest version; `preview` is false where it can't be played yet. */
  sound: { assetId: string; version: number; preview: boolean } | null
}
/** Nothing is told of a song that this person may not see but that there is one. */
export type HiddenSong = { key: string; songId: null }

export type FamilyTie = {
  parent: string
  child: string
  kind: 'branch' | 'combine'
  /** The parent's revision that the child began with, and what was taken of it; null and none where the parent is hidden. */
  revision: number | null
  sections: string[]
}

export type Family = { here: string; songs: (FamilySong | HiddenSong)[]; ties: FamilyTie[] }

/** Every song that this one comes from or that came from it, through songs that this person may see. */
export async function getFamily(ctx: AppContext, scope: CampScope, songId: string): Promise<Family> {
  const { read } = ctx.db
  const { song } = await requireSong(read, scope, songId)
  const seen = new Map<string, Song | null>([[songId, song]])
  const ties = new Map<string, Awaited<ReturnType<typeof store.listTies>>[number]>()
  for (let frontier = [songId]; frontier.length > 0 && seen.size < mostSongs; ) {
    const found = await store.listTies(read, scope, frontier)
    frontier = []
    for (const tie of found) {
      for (const id of [tie.parentId, tie.songId]) {
        if (seen.has(id) || seen.size >= mostSongs) continue
        const relative = (await findSongFor(read, scope, id))?.song ?? null
        seen.set(id, relative)
        if (relative) frontier.push(id)
      }
      if (seen.has(tie.parentId) && seen.has(tie.songId)) ties.set(`${tie.songId} ${tie.parentId}`, tie)
    }
  }
  const keys = new Map([...seen.keys()].map((id, i) => [id, `song-${i}`]))
  const visible = [...seen.values()].flatMap((relative) => relative ?? [])
  const sounds = await store.listSounds(
    read,
    scope,
    visible.map(({ id }) => id),
  )
  return {
    here: keys.get(songId)!,
    songs: [...seen].map(([id, relative]) => {
      const key = keys.get(id)!
      if (!relative) return { key, songId: null }
      const { title, night, room, branch, state, headNumber } = relative
      const newest = sounds.find((sound) => sound.songId === id)
      const sound = newest && {
        ...{ assetId: newest.assetId, version: newest.number, preview: newest.preview === 1 },
      }
      return { key, songId: id, title, night, room, branch, state, revision: headNumber, sound: sound ?? null }
    }),
    ties: [...ties.values()].map(({ songId: child, parentId, kind, parentRevision, sections }) => {
      const known = Boolean(seen.get(parentId))
      return {
        ...{ parent: keys.get(parentId)!, child: keys.get(child)!, kind },
        ...{ revision: known ? parentRevision : null, sections: known ? (JSON.parse(sections) as string[]) : [] },
      }
    }),
  }
}

/** Of every song that this person may see and that had another title: its earlier ones, newest first, each once. */
export async function listOldTitles(
  ctx: AppContext,
  scope: CampScope,
): Promise<{ songId: string; titles: string[] }[]> {
  const seen = new Set((await listSongs(ctx, scope)).map(({ id }) => id))
  const old = new Map<string, Set<string>>()
  for (const { songId, title } of await store.listOldTitles(ctx.db.read, scope))
    if (seen.has(songId)) old.set(songId, (old.get(songId) ?? new Set()).add(title))
  return [...old].map(([songId, titles]) => ({ songId, titles: [...titles] }))
}

export type OldTitle = { revision: number; title: string }

/** What the song was called, newest first. */
export async function listTitles(ctx: AppContext, scope: CampScope, songId: string): Promise<OldTitle[]> {
  await requireSong(ctx.db.read, scope, songId)
  return store.listTitles(ctx.db.read, scope, songId)
}
