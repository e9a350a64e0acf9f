import type { Database } from '@/db/engine/database'
import { changeKinds } from '@/domain/refinement/diff/change-kinds'
import { type LyricRecord, recordOf } from '@/domain/refinement/history/record'
import { readStoredFacets } from '@/domain/refinement/song/facets'
import { packOwners } from '@/domain/refinement/song/packed-owners'
import { foldTitle } from '@/domain/refinement/song/title'
import { noWords, type SongWords, wordsIn } from '@/domain/refinement/words'
import { listAll } from '../revisions/service'
import * as store from './store'

/**
 * Gives the revisions that were written before lines had ids and words had owners what later ones have from the start. One song
 * at a time, each in one write, so it goes on where it was stopped. Says how many songs there were.
 */
export async function carryOverRevisions(db: Database): Promise<number> {
  const waiting = await store.listWaiting(db.read)
  for (const song of waiting) {
    await db.write(async (tx) => {
      const rows = await listAll(tx, song, song.songId)
      const titles: Parameters<typeof store.insertTitles>[1] = []
      const records: LyricRecord[] = []
      let before: SongWords = noWords
      for (const row of rows) {
        const words = wordsIn({ ...row, ...readStoredFacets(row.facets) })
        let ids = 0
        const restored = row.restoreOf === null ? undefined : records[row.restoreOf - 1]
        const record = recordOf(records.at(-1) ?? null, words.lyrics, {
          ...{ author: row.authorId, rev: row.number, newLineId: () => `${row.number}.${++ids}` },
          ...(restored && { restored }),
          earlier: () => records.slice(0, -1).reverse(),
        })
        records.push(record)
        const kinds = JSON.stringify(changeKinds(before, words))
        const filled = {
          lineIds: JSON.stringify(record.lineIds),
          owners: packOwners(record.owners),
          changeKinds: kinds,
        }
        await store.fillIn(tx, song, row.id, filled)
        if (words.title !== before.title)
          titles.push({ ...song, revision: row.number, title: words.title, folded: foldTitle(words.title) })
        before = words
      }
      await store.insertTitles(tx, titles)
      await store.endWaiting(tx, song)
    })
  }
  return waiting.length
}
