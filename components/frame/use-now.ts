'use client'
import { useEffect, useState } from 'react'

/** The server's clock, moving on by the minute: a phone's own may be wrong. */
export function useNow(serverNow: number): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const began = performance.now()
    const tick = () => setNow(serverNow + performance.now() - began)
    const timer = setInterval(tick, 20_000)
    return () => clearInterval(timer)
  }, [serverNow])
  return now
}
