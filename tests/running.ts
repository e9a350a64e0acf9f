import { auth } from '@/server/access/auth'
import { type AppContext, createContext } from '@/server/context'
import { readEnv } from '@/server/env'
import { startProcess } from '@/server/process'
import { createWorld } from './world'

/** A world that is also *the process*: real sessions, cookies and links, as behind the doors. */
export async function createRunningWorld(kind: 'demo' | 'real' = 'real') {
  const world = await createWorld()
  startProcess({
    db: world.db,
    env: readEnv({ DATA_DIR: world.folder }),
    secret: 'a secret for tests that is long enough',
    kind,
    ffmpeg: undefined,
    compute: async () => {
      throw new Error('This test computes nothing')
    },
  })

  /** A signed-in browser's headers; with a camp id, one that an invitation link let in. */
  async function browserOf(userId: string, campId: string | null = null): Promise<Headers> {
    const { headers } = await auth().api.openSession({
      body: { userId, campId },
      headers: new Headers(),
      returnHeaders: true,
    })
    return cookiesOf(headers)
  }

  return {
    ...world,
    browserOf,
    contextOf: (headers: Headers): Promise<AppContext> => createContext(headers),
    stranger: (): Promise<AppContext> => createContext(new Headers()),
  }
}

/** What a browser would send back after an answer with these headers. */
export function cookiesOf(answer: Headers): Headers {
  const cookie = answer.getSetCookie().map((line) => line.split(';')[0])
  return new Headers({ cookie: cookie.join('; ') })
}
