// Saves revisions through the real service, eight people at once on four songs, and says each one's id as soon as the service
// has acknowledged it. Waits for a line before it opens the database; never ends by itself.
import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { openDatabase } from '@/db/engine/open'
import { noWords } from '@/domain/refinement/words'
import { openCamp } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { readEnv } from '@/server/env'
import { AppError } from '@/server/errors'
import { reviseSong } from '@/server/refinement/service'

const [folder, campId, userId, ...songIds] = process.argv.slice(2) as [string, string, string, ...string[]]

console.log('ready')
await once(process.stdin, 'data')

// Not the server's own: that would load the whole of sign-in for each of many starts.
const newId = (prefix: string) => `${prefix}_${randomUUID()}`
const actor = { userId, sessionId: 'session', campId: null }
const ctx: AppContext = {
  ...{ db: await openDatabase(folder), env: readEnv({ DATA_DIR: folder }), secret: '', kind: 'real', actor },
  ...{ whoIsThis: async () => actor, address: '', browser: '', headers: new Headers(), answer: new Headers() },
  ...{
    live: new EventEmitter(),
    searches: new Map(),
    present: new Map(),
    stopping: new AbortController().signal,
    now: Date.now,
    newId,
  },
  compute: async () => {
    throw new Error('Nothing to compute')
  },
}
const scope = await openCamp(ctx, campId)

async function keepSaving(songId: string): Promise<never> {
  for (let base = 0, line = 1; ; line++) {
    const words = { ...noWords, title: 'Harbour', lyrics: `[Verse 1]\nThis is line ${line}, ${newId('word')}` }
    try {
      const { revision } = await reviseSong(ctx, scope, { songId, base, words, reason: '' })
      console.log(`kept ${revision!.id}`)
      base = revision!.number
    } catch (error) {
      if (!AppError.is(error) || error.code !== 'conflict') throw error
      base = (error.details as { head: { number: number } }).head.number
    }
  }
}

await Promise.all([...songIds, ...songIds].map(keepSaving))
