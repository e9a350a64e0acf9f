'use client'
import { useEffect, useRef, useState } from 'react'

/** One player for all nodes: starting one stops the other. */
export function useOneSound() {
  const element = useRef<HTMLAudioElement | null>(null)
  const [playing, setPlaying] = useState<string | null>(null)
  useEffect(
    () => () => {
      element.current?.pause()
    },
    [],
  )
  return {
    playing,
    toggle(assetId: string) {
      element.current ??= new Audio()
      const audio = element.current
      audio.onended = () => setPlaying(null)
      if (playing === assetId) {
        audio.pause()
        return setPlaying(null)
      }
      audio.src = `/media/${assetId}/preview`
      setPlaying(assetId)
      audio.play().catch(() => setPlaying(null))
    },
  }
}

export type OneSound = ReturnType<typeof useOneSound>
