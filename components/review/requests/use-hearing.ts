'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useListen } from '../place/use-listen'
import type { ChangeRequest } from '../use-review'

type Side = 'before' | 'after'
/** That much of it must have sounded to count as heard. */
const enoughMs = 700
const lookMs = 100
/** A playhead that went further than that between two looks has jumped. */
const jumpMs = 2_000

/** Both versions at the same place, one after the other; notes which of them really played there. */
export function useHearing({ version, answeredVersion, heardBefore, heardAfter }: ChangeRequest) {
  const { audio } = useDesk()
  const listen = useListen()
  const [heard, setHeard] = useState<{ versions: string; sides: Side[] }>({ versions: '', sides: [] })
  const [playing, setPlaying] = useState<{ side: Side; version: number; startMs: number } | null>(null)
  const sounded = useRef<{ at: number | null; ms: number }>({ at: null, ms: 0 })
  const versions = `${version} ${answeredVersion}`
  const sides = heard.versions === versions ? heard.sides : []

  const look = useEffectEvent(() => {
    if (!playing || audio.version !== playing.version) return
    const [at, { at: before }] = [audio.ms(), sounded.current]
    const step = before === null || before < playing.startMs ? 0 : at - before
    sounded.current.at = at
    if (step > 0 && step < jumpMs) sounded.current.ms += step
    if (sounded.current.ms < enoughMs) return
    setHeard({ versions, sides: [...sides.filter((side) => side !== playing.side), playing.side] })
    setPlaying(null)
  })
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => look(), lookMs)
    return () => clearInterval(timer)
  }, [playing])

  return {
    sides,
    both: sides.length === 2,
    /** Where nobody has said when it is heard in the other version, the same second is played. */
    hear(side: Side) {
      const number = side === 'before' ? version : answeredVersion
      if (number === null) return
      const startMs = (side === 'before' ? heardBefore : (heardAfter ?? heardBefore))?.startMs ?? 0
      sounded.current = { at: null, ms: 0 }
      setPlaying({ side, version: number, startMs })
      listen({ version: number, startMs })
    },
  }
}
