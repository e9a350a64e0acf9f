'use client'
import { type RefObject, useEffect } from 'react'

const roomsAtOnce = 4

/**
 * Rooms out of view are laid out when the browser has nothing else to do: the page is there at once, and carrying somebody far down
 * a big camp finds everything ready.
 */
export function useWarmRooms(root: RefObject<HTMLElement | null>, rooms: number): void {
  useEffect(() => {
    if (rooms === 0) return
    let waiting = 0
    const later = window.requestIdleCallback ?? ((then: () => void) => window.setTimeout(then, 60))
    const stop = window.cancelIdleCallback ?? window.clearTimeout
    const warm = () => {
      const cold = root.current?.querySelectorAll('.rotation-room:not([data-warm])') ?? []
      for (const room of [...cold].slice(0, roomsAtOnce)) room.setAttribute('data-warm', '')
      if (cold.length > roomsAtOnce) waiting = later(warm)
    }
    waiting = later(warm)
    return () => stop(waiting)
  }, [root, rooms])
}
