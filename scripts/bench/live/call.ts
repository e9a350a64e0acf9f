import { demoPeople } from '@/db/seed/people'

export type Call = {
  origin: string
  cookie: string
  ask<T>(procedure: string, input: unknown): Promise<T>
  call<T>(procedure: string, input: unknown): Promise<T>
}

type Answer = { result: { data: { json: unknown } } }

/** Signed in as one of the demo's people. */
export async function callAs(origin: string, role: string): Promise<Call> {
  const person = demoPeople.find((each) => each.role === role.toLowerCase())!
  const post = (procedure: string, input: unknown, cookie = '') =>
    fetch(`${origin}/api/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: JSON.stringify({ json: input }),
    })
  const signedIn = await post('access.signInAsDemo', { email: person.email })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const read = async <T>(answer: Response): Promise<T> => {
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`)
    return ((await answer.json()) as Answer).result.data.json as T
  }
  return {
    ...{ origin, cookie },
    call: async (procedure, input) => read(await post(procedure, input, cookie)),
    ask: async (procedure, input) => {
      const asked = encodeURIComponent(JSON.stringify({ json: input }))
      return read(await fetch(`${origin}/api/trpc/${procedure}?input=${asked}`, { headers: { cookie } }))
    },
  }
}
