// The upload door on a real port, for one writer, on a folder that is there already. Says its address; is killed.
import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openDatabase } from '@/db/engine/open'
import { createUploadDoor } from '@/server/bytes/upload-door'
import type { AppContext } from '@/server/context'
import { readEnv } from '@/server/env'
import { recoverUploads } from '@/server/submission/uploads/jobs'
import { computeHere } from '../compute-here'

const [folder, userId] = process.argv.slice(2) as [string, string]

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
    compute: computeHere,
  },
  newId: (prefix: string) => `${prefix}_${randomUUID()}`,
}
await recoverUploads(ctx)
const door = createUploadDoor({ bg: ctx, contextFor: async () => ctx })
const server = createServer((request, response) => void door(request, response)).listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
