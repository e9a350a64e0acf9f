import { and, asc, desc, eq, gt, max } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { type EventRow, events } from '@/db/schema'

export async function findLatestSeq(db: Reader, campId: string): Promise<number> {
  const [row] = await db
    .select({ seq: max(events.seq) })
    .from(events)
    .where(eq(events.campId, campId))
  return row?.seq ?? 0
}

/** The newest event's number and hash. */
export async function findLatest(db: Reader, campId: string): Promise<{ seq: number; hash: string }> {
  const [row] = await db
    .select({ seq: events.seq, hash: events.hash })
    .from(events)
    .where(eq(events.campId, campId))
    .orderBy(desc(events.seq))
    .limit(1)
  return row ?? { seq: 0, hash: '' }
}

export function listEventsAfter(db: Reader, campId: string, seq: number): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(and(eq(events.campId, campId), gt(events.seq, seq)))
    .orderBy(asc(events.seq))
    .limit(200)
}

export async function insertEvents(tx: Tx, rows: EventRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(events).values(rows)
}
