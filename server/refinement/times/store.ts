import { and, asc, eq, isNotNull, max } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { type LineTime, lineTimes, versions } from '@/db/schema'
import { readSungWords, type SungWords } from '@/domain/refinement/papers/sung-words'
import type { CampScope } from '@/server/access/camp-scope'

export type TimeOfLine = Omit<LineTime, 'campId' | 'songId' | 'words'>

/** In the order they are sung; of all versions, or of one. */
export async function listTimes(
  db: Reader,
  { campId }: CampScope,
  songId: string,
  version?: number,
): Promise<TimeOfLine[]> {
  const { lineId, startMs, endMs, status } = lineTimes
  return db
    .select({ lineId, version: lineTimes.version, startMs, endMs, status })
    .from(lineTimes)
    .where(
      and(
        eq(lineTimes.campId, campId),
        eq(lineTimes.songId, songId),
        version === undefined ? undefined : eq(lineTimes.version, version),
      ),
    )
    .orderBy(asc(lineTimes.version), asc(lineTimes.startMs), asc(lineTimes.lineId))
}

/** When the words of lines are sung in a version, by line, where a file said it. */
export async function findSungWords(
  db: Reader,
  { campId }: CampScope,
  songId: string,
  version: number,
): Promise<ReadonlyMap<string, SungWords>> {
  const ofVersion = and(eq(lineTimes.campId, campId), eq(lineTimes.songId, songId), eq(lineTimes.version, version))
  const rows = await db
    .select({ lineId: lineTimes.lineId, words: lineTimes.words })
    .from(lineTimes)
    .where(and(ofVersion, isNotNull(lineTimes.words)))
  const found = new Map<string, SungWords>()
  for (const { lineId, words } of rows) {
    const read = readSungWords(JSON.parse(words ?? 'null'))
    if (read) found.set(lineId, read)
  }
  return found
}

type NewTime = TimeOfLine & { words: SungWords | null }

export async function putTime(tx: Tx, { campId }: CampScope, songId: string, time: NewTime): Promise<void> {
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
