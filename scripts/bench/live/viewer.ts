import { request } from 'node:http'
import type { Call } from './call'

export type Viewer = { seen: { number: number; at: number }[]; close: () => void }

/** Follows the camp's feed as a browser does, and notes when it has read each revision. */
export function openViewer({ origin, cookie }: Call, { campId, since }: { campId: string; since: number }) {
  const input = encodeURIComponent(JSON.stringify({ json: { campId, lastEventId: since } }))
  return new Promise<Viewer>((resolve, reject) => {
    const seen: Viewer['seen'] = []
    const headers = { cookie, accept: 'text/event-stream' }
    const asking = request(`${origin}/api/trpc/events.follow?input=${input}`, { headers, agent: false }, (answer) => {
      let rest = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n')
        rest = lines.pop()!
        for (const line of lines) {
          const number = line.startsWith('data: {') && readRevision(line.slice(6))
          if (number) seen.push({ number, at: performance.now() })
        }
      })
      resolve({ seen, close: () => asking.destroy() })
    })
    asking.on('error', reject)
    asking.end()
  })
}

function readRevision(data: string): number | undefined {
  const told = JSON.parse(data) as { json?: { kind?: string; payload?: { number: number } } }
  return told.json?.kind === 'song.revised' ? told.json.payload?.number : undefined
}
