import type { Database } from '@/db/engine/database'
import { installation } from '@/db/schema'
import type { Env } from './env'
import { isLoopback } from './env'

/** A folder is a demo or a real installation from its first start and for ever. */
export async function settleKind(db: Database, env: Env): Promise<{ kind: 'demo' | 'real'; seeded: boolean }> {
  const [known] = await db.read.select().from(installation)
  const kind = known?.kind ?? (env.demo === false ? 'real' : 'demo')
  if (known && env.demo !== undefined && env.demo !== (kind === 'demo')) throw new Error(otherKind(kind))
  if (kind === 'demo' && env.demo !== true && !isLoopback(env.host)) throw new Error(openDemo(env.host))
  if (!known) {
    const createdAt = Date.now()
    await db.write(async (tx) => tx.insert(installation).values({ id: 'one', kind, createdAt, seededAt: null }))
  }
  return { kind, seeded: known?.seededAt != null }
}

export async function markSeeded(db: Database): Promise<void> {
  const seededAt = Date.now()
  await db.write(async (tx) => void (await tx.update(installation).set({ seededAt })))
}

const otherKind = (kind: string) =>
  kind === 'demo'
    ? 'This data folder holds a demo and stays one. For a real installation choose an empty folder: DATA_DIR=/path DEMO=0 npm start'
    : 'This data folder holds a real installation and never becomes a demo. For a demo choose an empty folder: DATA_DIR=/path npm start'

const openDemo = (host: string) =>
  `In a demo anyone who opens the page can sign in as anyone, and HOST=${host} opens it to the network. Set DEMO=1 if that is what you want, DEMO=0 with an empty DATA_DIR for a real installation, or leave HOST at 127.0.0.1.`
