import { and, asc, eq, max } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { type LineTime, lineTimes, versions } from '@/db/schema'
import { type SungWords, sungWordsSchema } from '@/domain/refinement/papers/sung-words'
import type { CampScope } from '@/server/access/camp-scope'

export type TimeOfLine = Omit<LineTime, 'campId' | 'songId' | 'words'> & { words: SungWords | null }

/** In the order they are sung; of all versions, or of one. */
export async function listTimes(
  db: Reader,
  { campId }: CampScope,
  songId: string,
  version?: number,
): Promise<TimeOfLine[]> {
  const rows = await db
    .select()
    .from(lineTimes)
    .where(
      and(
        eq(lineTimes.campId, campId),
        eq(lineTimes.songId, songId),
        version === undefined ? undefined : eq(lineTimes.version, version),
      ),
    )
    .orderBy(asc(lineTimes.version), asc(lineTimes.startMs), asc(lineTimes.lineId))
  return rows.map(({ campId: _, songId: __, words, ...time }) => ({
    ...time,
    words: words === null ? null : sungWordsSchema.parse(JSON.parse(words)),
  }))
}

export async function putTime(tx: Tx, { campId }: CampScope, songId: string, time: TimeOfLine): Promise<void> {
  const { startMs, endMs, status } = time
  const words = time.words && JSON.stringify(time.words)
  await tx
    .insert(lineTimes)
    .values({ campId, songId, ...time, words })
    .onConflictDoUpdate({
      target: [lineTimes.campId, lineTimes.songId, lineTimes.version, lineTimes.lineId],
      set: { startMs, endMs, status, words },
    })
}

/** Of the audio; 0 for none. */
export async function findNewestVersion(db: Reader, { campId }: CampScope, songId: string): Promise<number> {
  const [row] = await db
    .select({ number: max(versions.number) })
    .from(versions)
    .where(and(eq(versions.campId, campId), eq(versions.songId, songId)))
  return row?.number ?? 0
}
