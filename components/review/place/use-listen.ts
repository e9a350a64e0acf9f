'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'

type Heard = { version: number; startMs: number }

/** Plays from a place, of another version too: that one is chosen first. */
export function useListen(): (heard: Heard) => void {
  const { audio } = useDesk()
  const [wanted, setWanted] = useState<Heard | null>(null)
  const begin = useEffectEvent((heard: Heard) => {
    audio.seek(heard.startMs)
    audio.play()
  })
  useEffect(() => {
    if (!wanted || wanted.version !== audio.version) return
    begin(wanted)
    setWanted(null)
  }, [wanted, audio.version])
  return (heard) => {
    if (heard.version !== audio.version) audio.pick(heard.version)
    setWanted({ version: heard.version, startMs: heard.startMs })
  }
}
