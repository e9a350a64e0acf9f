import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { lineJoins, lineLooks } from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

export type Join = { revision: number; lineId: string; text: string; authors: string[] }

const isLook = and(
  eq(lineLooks.campId, lineJoins.campId),
  eq(lineLooks.songId, lineJoins.songId),
  eq(lineLooks.revision, lineJoins.revision),
  eq(lineLooks.lineId, lineJoins.lineId),
)

/** The joined lines that nobody has looked at, newest first. */
export async function listUnlooked(db: Reader, { campId }: CampScope, songId: string, limit: number): Promise<Join[]> {
  const { revision, lineId, text, authors } = lineJoins
  const rows = await db
    .select({ revision, lineId, text, authors })
    .from(lineJoins)
    .leftJoin(lineLooks, isLook)
    .where(and(eq(lineJoins.campId, campId), eq(lineJoins.songId, songId), isNull(lineLooks.at)))
    .orderBy(desc(revision), lineId)
    .limit(limit)
  return rows.map((row) => ({ ...row, authors: JSON.parse(row.authors) as string[] }))
}

export async function insertJoins(tx: Tx, { campId }: CampScope, songId: string, joins: Join[]): Promise<void> {
  const rows = joins.map(({ authors, ...join }) => ({ campId, songId, ...join, authors: JSON.stringify(authors) }))
  if (rows.length > 0) await tx.insert(lineJoins).values(rows)
}

type Place = { songId: string; revision: number; lineId: string }

export async function isJoin(tx: Tx, { campId }: CampScope, { songId, revision, lineId }: Place): Promise<boolean> {
  const [row] = await tx
    .select({ lineId: lineJoins.lineId })
    .from(lineJoins)
    .where(
      and(
        eq(lineJoins.campId, campId),
        eq(lineJoins.songId, songId),
        eq(lineJoins.revision, revision),
        eq(lineJoins.lineId, lineId),
      ),
    )
  return row !== undefined
}

/** False when somebody has looked before. */
export async function insertLook(
  tx: Tx,
  { campId, memberId }: CampScope,
  look: Place & { at: number },
): Promise<boolean> {
  const made = await tx
    .insert(lineLooks)
    .values({ campId, memberId, ...look })
    .onConflictDoNothing()
    .returning({ at: lineLooks.at })
  return made.length > 0
}
