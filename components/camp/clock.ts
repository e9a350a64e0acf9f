'use client'
import { useEffect, useState } from 'react'
import { useCamp } from './camp-context'

/** What the server's clock said last, and when that was on ours. */
let reading = { server: 0, here: 0 }

/** The server's clock, moving on: a phone's own may be wrong, and the page may have been opened hours ago. */
export function useCampNow(): number {
  const { now: said } = useCamp()
  const [now, setNow] = useState(said)
  useEffect(() => {
    if (said > reading.server) reading = { server: said, here: performance.now() }
    const tick = () => setNow(reading.server + performance.now() - reading.here)
    tick()
    const timer = setInterval(tick, 5_000)
    return () => clearInterval(timer)
  }, [said])
  return now
}
