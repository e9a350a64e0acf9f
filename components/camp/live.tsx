'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import { SignedOut } from '@/components/frame/signed-out'
import type { FeedEvent, PresenceNews } from '@/lib/live/feed'
import { type FeedState, followFeed } from '@/lib/live/feed'
import { hearSignOut } from '@/lib/live/sign-out'
import { useTRPC, useTRPCClient } from '@/lib/trpc/client'
import { useCamp } from './camp-context'
import { mayBeStale } from './stale'

type Hearer = (event: FeedEvent) => void
type Watcher = (news: PresenceNews) => void
type LiveFeed = { state: FeedState; hearers: Set<Hearer>; watchers: Set<Watcher> }
const Live = createContext<LiveFeed>({ state: 'connecting', hearers: new Set(), watchers: new Set() })

/** So many events are remembered, for pages that come late; and so long a page may have been reading when one happened. */
const [mostRecent, overlapMs] = [500, 1_000]

/** Follows the camp's feed from the moment the page was rendered at, and asks again for what an event makes stale. */
export function LiveCamp({ campId, since, children }: { campId: string; since: number; children: ReactNode }) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const router = useRouter()
  const { memberId } = useCamp()
  const [state, setState] = useState<FeedState>('connecting')
  const [signedOut, setSignedOut] = useState(false)
  const hearers = useRef(new Set<Hearer>())
  const watchers = useRef(new Set<Watcher>())
  const recent = useRef<FeedEvent[]>([])

  const refresh = useEffectEvent((event: FeedEvent) => {
    recent.current = [...recent.current.slice(1 - mostRecent), event]
    void queries.invalidateQueries({ predicate: ({ queryKey }) => mayBeStale(event, queryKey) })
    for (const hear of hearers.current) hear(event)
    // What this person may see is said by the page itself.
    if (event.kind === 'member.changed' && event.subject === memberId) router.refresh()
  })
  // A page that was made before an event may arrive after it.
  useEffect(
    () =>
      queries.getQueryCache().subscribe((news) => {
        const isBrought = news.type === 'added' || (news.type === 'updated' && news.action.type === 'setState')
        const { queryKey, state } = news.query
        if (!isBrought || state.data === undefined) return
        const isLate = (event: FeedEvent) => event.at + overlapMs > state.dataUpdatedAt && mayBeStale(event, queryKey)
        if (recent.current.some(isLate)) void queries.invalidateQueries({ queryKey, exact: true })
      }),
    [queries],
  )
  // Removed, or signed out elsewhere: the page itself says so.
  const end = useEffectEvent(() => {
    if (!signedOut) router.refresh()
  })
  useEffect(() => hearSignOut(() => setSignedOut(true)), [])
  useEffect(() => {
    if (!signedOut) return
    const before = queries.getQueryData(trpc.access.session.queryKey())?.person?.name
    const look = async () => {
      const { person } = await client.access.session.query().catch(() => ({ person: null }))
      if (person && person.name !== before) window.location.reload()
      else if (person) setSignedOut(false)
    }
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [signedOut, client, queries, trpc])

  useEffect(() => {
    if (signedOut) return
    const onPresence = (news: PresenceNews) => {
      for (const watch of watchers.current) watch(news)
    }
    return followFeed({ client, campId, since, onEvent: refresh, onPresence, onState: setState, onEnd: end })
  }, [client, campId, since, signedOut])

  return (
    <Live value={{ state, hearers: hearers.current, watchers: watchers.current }}>
      <div inert={signedOut}>{children}</div>
      {signedOut && <SignedOut />}
    </Live>
  )
}

export const useLiveState = () => useContext(Live).state

/** Hears each event of the camp once, in order. */
export function useCampEvents(hear: Hearer): void {
  const { hearers } = useContext(Live)
  const latest = useEffectEvent(hear)
  useEffect(() => {
    const hearer: Hearer = (event) => latest(event)
    hearers.add(hearer)
    return () => void hearers.delete(hearer)
  }, [hearers])
}

/** Hears who has which song open, as it changes. */
export function usePresenceNews(watch: Watcher): void {
  const { watchers } = useContext(Live)
  const latest = useEffectEvent(watch)
  useEffect(() => {
    const watcher: Watcher = (news) => latest(news)
    watchers.add(watcher)
    return () => void watchers.delete(watcher)
  }, [watchers])
}
