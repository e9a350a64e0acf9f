import { type ImportPaperInput, importedTimes, importedWords, readPaper } from '@/domain/refinement/papers/import'
import { noWords } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { requireSong } from '@/server/submission/standing'
import { findRevision } from '../../revisions/service'
import { reviseSong, type SaveResult } from '../../service'
import { putTimes } from '../../times/service'

/** `result` is null where only times were taken; `times` is how many lines got theirs. */
export type ReadIn = { result: SaveResult | null; times: number }

/** Takes in a file as one more revision, joined with what others did meanwhile, and the times of its lines. */
export async function importPaper(ctx: AppContext, scope: CampScope, input: ImportPaperInput): Promise<ReadIn> {
  const { songId, base, format, text, take, version, reason } = input
  const { read } = ctx.db
  const permission = take === 'times' ? 'song.answer' : 'song.revise'
  const { song } = await requireSong(read, scope, songId, permission)
  const paper = readPaper(format, text)
  const from = await findRevision(read, scope, songId, base)
  let result: SaveResult | null = null
  if (take !== 'times') {
    if (!from && base > 0) throw notFound()
    const words = importedWords(from ?? noWords, paper)
    if (!words) throw new AppError('invalid', 'import-too-long')
    result = await reviseSong(ctx, scope, { songId, base, words, reason }, 'import')
  }
  const head = result?.revision ?? (await findRevision(read, scope, songId, song.headNumber))
  const times = head && take !== 'words' && version !== null ? importedTimes(head, paper) : []
  if (version !== null && times.length > 0) await putTimes(ctx, scope, { songId, version, times })
  return { result, times: times.length }
}
