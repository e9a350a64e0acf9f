import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'
import { becomeLeader } from './leader'

type Tracked = RouterOutputs['events']['follow'] extends AsyncIterable<infer T> ? T : never
export type FeedEvent = Extract<Tracked, { data: unknown }>['data']
export type PresenceNews = Exclude<Tracked, { data: unknown }>
export type FeedState = 'connecting' | 'live' | 'offline'

type Following = {
  client: TRPCClient<AppRouter>
  campId: string
  since: number
  onEvent: (event: FeedEvent) => void
  onPresence: (news: PresenceNews) => void
  onState: (state: FeedState) => void
  onEnd: () => void
}

type Word =
  | { kind: 'event'; event: FeedEvent }
  | { kind: 'presence'; news: PresenceNews }
  | { kind: 'state'; state: FeedState }
  | { kind: 'end' }
  | { kind: 'hello'; seq: number }

/**
 * One stream per browser and camp: over HTTP/1.1 a browser opens six connections to a host, and the seventh tab would hang. One
 * tab leads and tells the others; when it closes, another takes over from the seq it has seen. Returns how to stop.
 */
export function followFeed({ client, campId, since, onEvent, onPresence, onState, onEnd }: Following): () => void {
  const channel = new BroadcastChannel(`nightshift-feed-${campId}`)
  let last = since
  let stopStream: (() => void) | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let state: FeedState = 'connecting'

  let over = false
  const say = (word: Word) => {
    if (!over) channel.postMessage(word)
  }
  const show = (next: FeedState) => {
    state = next
    onState(next)
  }
  const take = (event: FeedEvent) => {
    if (event.seq <= last) return
    last = event.seq
    onEvent(event)
  }

  channel.onmessage = ({ data: word }: MessageEvent<Word>) => {
    if (word.kind === 'event') take(word.event)
    if (word.kind === 'presence') onPresence(word.news)
    if (word.kind === 'state') show(word.state)
    if (word.kind === 'end') onEnd()
    // A tab rendered before the leader's last event has missed some: the leader's stream begins again from there.
    if (word.kind === 'hello' && stopStream) {
      say({ kind: 'state', state })
      if (word.seq < last) lead(word.seq)
    }
  }

  function lead(from: number): void {
    stopStream?.()
    const stream = client.events.follow.subscribe(
      { campId, lastEventId: from },
      {
        onData: (told) => {
          if ('people' in told) {
            say({ kind: 'presence', news: told })
            onPresence(told)
            return
          }
          say({ kind: 'event', event: told.data })
          take(told.data)
        },
        onConnectionStateChange: ({ state: connection }) => {
          const next = connection === 'pending' ? 'live' : connection === 'connecting' ? 'connecting' : 'offline'
          say({ kind: 'state', state: next })
          show(next)
        },
        // The server ended it: it stops, or we may not listen any more. Asking again tells which.
        onComplete: () => {
          again = setTimeout(() => lead(last), 500)
        },
        onError: () => {
          say({ kind: 'end' })
          onEnd()
        },
      },
    )
    stopStream = () => {
      clearTimeout(again)
      stream.unsubscribe()
    }
  }

  const offline = () => show('offline')
  // The browser knows that the network is back sooner than a sleeping connection does.
  const online = () => stopStream && lead(last)
  window.addEventListener('offline', offline)
  window.addEventListener('online', online)
  const resign = becomeLeader(`nightshift-feed-${campId}`, () => lead(last))
  say({ kind: 'hello', seq: last })

  return () => {
    over = true
    window.removeEventListener('offline', offline)
    window.removeEventListener('online', online)
    stopStream?.()
    stopStream = undefined
    resign()
    channel.close()
  }
}
