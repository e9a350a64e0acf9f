import type { Tx } from '@/db/engine/database'
import { type ImportPaperInput, importedTimes, importedWords, readPaper } from '@/domain/refinement/papers/import'
import { noWords, type RevisionView } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { type News, writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import { findRevision } from '../../revisions/service'
import { reviseSong, type SaveResult } from '../../service'
import { writeTimes } from '../../times/service'

/** `result` is null where only times were taken; `times` is how many lines got theirs. */
export type ReadIn = { result: SaveResult | null; times: number }

/** Takes in a file as one more revision, joined with what others did meanwhile, and the times of its lines: both or neither. */
export async function importPaper(ctx: AppContext, scope: CampScope, input: ImportPaperInput): Promise<ReadIn> {
  const { songId, base, format, text, take, version, reason } = input
  const { read } = ctx.db
  const permission = take === 'times' ? 'song.answer' : 'song.revise'
  await requireSong(read, scope, songId, permission)
  const paper = readPaper(format, text)
  const from = await findRevision(read, scope, songId, base)
  let timed = 0
  async function putTimes(tx: Tx, head: RevisionView | null): Promise<News[]> {
    const times = head && take !== 'words' && version !== null ? importedTimes(head, paper) : []
    timed = times.length
    return version !== null && timed > 0 ? writeTimes(tx, scope, { songId, version, times }) : []
  }
  if (take === 'times') {
    await writeInCamp(ctx, scope, async (tx) => {
      const { song } = await requireSong(tx, scope, songId, permission)
      const head = await findRevision(tx, scope, songId, song.headNumber)
      return { result: undefined, news: await putTimes(tx, head ?? null) }
    })
    return { result: null, times: timed }
  }
  if (!from && base > 0) throw notFound()
  const words = importedWords(from ?? noWords, paper)
  if (!words) throw new AppError('invalid', 'import-too-long')
  const result = await reviseSong(ctx, scope, { songId, base, words, reason }, { kind: 'import', also: putTimes })
  return { result, times: timed }
}
