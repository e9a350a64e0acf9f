'use client'
import { createContext, useContext, useEffect, useEffectEvent, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { usePresenceNews } from '@/components/camp/live'
import { everyMs, type Present } from '@/domain/refinement/review/present'
import { outliving, useTRPCClient } from '@/lib/trpc/client'

/** Moving through a song is told at most this often. */
const quietMs = 1_000

export const PresenceContext = createContext<Present[]>([])
/** Who else has the song open, one entry per person. */
export const usePresent = () => useContext(PresenceContext)

type Here = { lineId: string | null; doing: Present['doing'] }

/** Tells where this page is in the song, and hears where the others are. */
export function usePresence(songId: string, { lineId, doing }: Here): Present[] {
  const { campId, memberId } = useCamp()
  const client = useTRPCClient()
  const [visit] = useState(() => `visit_${Math.random().toString(36).slice(2)}${Date.now().toString(36)}`)
  const [there, setThere] = useState<{ songId: string; people: Present[] }>({ songId, people: [] })
  const tell = useEffectEvent((song: string, leaving: boolean) => {
    client.refinement.presence.here
      .mutate({ campId, songId: song, visit, lineId, doing, leaving }, leaving ? outliving : {})
      .then(({ people }) => !leaving && setThere({ songId: song, people }))
      .catch(() => {})
  })
  useEffect(() => {
    const due = setTimeout(() => tell(songId, false), lineId === null && doing === 'reading' ? 0 : quietMs)
    return () => clearTimeout(due)
  }, [songId, lineId, doing])
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && tell(songId, false), everyMs)
    const leave = () => tell(songId, true)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      tell(songId, true)
    }
  }, [songId])
  usePresenceNews((news) => news.songId === songId && setThere({ songId, people: news.people }))
  const others = there.songId === songId ? there.people.filter((each) => each.memberId !== memberId) : []
  return others.filter((each, i) => others.findLastIndex(({ memberId: id }) => id === each.memberId) === i)
}
