'use client'
import { useEffect } from 'react'

type Controls = { toggle: () => void; seek: (seconds: number) => void; at: number; playing: boolean }

/** The lock screen and the keys of a headset, while something plays. */
export function useMediaSession(title: string, { toggle, seek, at, playing }: Controls): void {
  useEffect(() => {
    const session = navigator.mediaSession
    if (!session || !playing) return
    session.metadata = new MediaMetadata({ title })
    const acts: [MediaSessionAction, MediaSessionActionHandler][] = [
      ['play', toggle],
      ['pause', toggle],
      ['seekbackward', () => seek(at - 10)],
      ['seekforward', () => seek(at + 10)],
      ['seekto', ({ seekTime }) => seek(seekTime ?? 0)],
    ]
    for (const [name, act] of acts) session.setActionHandler(name, act)
  }, [title, toggle, seek, at, playing])

  useEffect(
    () => () => {
      if (!navigator.mediaSession) return
      navigator.mediaSession.metadata = null
      for (const name of ['play', 'pause', 'seekbackward', 'seekforward', 'seekto'] as const)
        navigator.mediaSession.setActionHandler(name, null)
    },
    [],
  )
}
