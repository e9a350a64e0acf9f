import { and, asc, eq, gt, max } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { type EventRow, events } from '@/db/schema'

export async function findLatestSeq(db: Reader, campId: string): Promise<number> {
  const [row] = await db
    .select({ seq: max(events.seq) })
    .from(events)
    .where(eq(events.campId, campId))
  return row?.seq ?? 0
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
