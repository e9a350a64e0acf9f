import * as schema from '@/db/schema'
import { dropPart, partPath } from '@/server/storage/parts'
import type { Stage } from './stage'

/** Children before parents. The installation's own row stays. */
const tables = [
  ...[schema.jobs, schema.uploads, schema.audio, schema.assets, schema.versions, schema.blobs],
  ...[schema.decisions, schema.wordDrafts, schema.revisions, schema.creditProposals, schema.credits],
  ...[
    schema.publications,
    schema.rotationDrafts,
    schema.rotationWishes,
    schema.rotationPreferences,
    schema.songs,
    schema.events,
  ],
  ...[schema.linkUses, schema.links, schema.members, schema.rooms, schema.nights, schema.camps],
  ...[schema.sessions, schema.accounts, schema.verifications, schema.attempts, schema.users],
]

/** A seeding that was interrupted is begun anew: nobody has seen anything of it. The blobs on disk are found again by their hash. */
export async function forgetHalfSeeded({ db, env }: Stage): Promise<boolean> {
  const [installed] = await db.read.select().from(schema.installation)
  if (installed?.kind !== 'demo' || installed.seededAt !== null)
    throw new Error('Only a demo whose seeding has not come to its end is seeded')
  if ((await db.read.$count(schema.users)) === 0) return false
  const started = await db.read.select({ id: schema.uploads.id }).from(schema.uploads)
  for (const { id } of started) await dropPart(partPath(env.dataFolder, id))
  await db.write(async (tx) => {
    for (const table of tables) await tx.delete(table)
  })
  return true
}
