'use client'
import { type RefObject, useCallback, useEffect, useState } from 'react'

export type AudioState = { at: number; duration: number; playing: boolean; muted: boolean; broken: boolean }

const still: AudioState = { at: 0, duration: 0, playing: false, muted: false, broken: false }

/** What an `<audio>` element does, as state; and what can be done with it. */
export function useAudio(ref: RefObject<HTMLAudioElement | null>, src: string | undefined) {
  const [state, setState] = useState(still)

  useEffect(() => {
    const audio = ref.current
    if (!audio) return
    const read = () =>
      setState({
        at: audio.currentTime,
        duration: Number.isFinite(audio.duration) ? audio.duration : 0,
        playing: !audio.paused,
        muted: audio.muted,
        broken: audio.error !== null,
      })
    const told = [
      'timeupdate',
      'durationchange',
      'play',
      'pause',
      'ended',
      'seeked',
      'volumechange',
      'error',
      'emptied',
    ]
    for (const name of told) audio.addEventListener(name, read)
    read()
    return () => {
      for (const name of told) audio.removeEventListener(name, read)
    }
  }, [ref])

  const toggle = useCallback(() => {
    const audio = ref.current
    if (!audio || !src) return
    if (audio.paused) void audio.play().catch(() => {})
    else audio.pause()
  }, [ref, src])

  const seek = useCallback(
    (seconds: number) => {
      const audio = ref.current
      if (!audio || !src) return
      const end = Number.isFinite(audio.duration) ? audio.duration : seconds
      audio.currentTime = Math.max(0, Math.min(seconds, end))
      // Before the first byte is there no event tells of it.
      setState((was) => ({ ...was, at: audio.currentTime }))
    },
    [ref, src],
  )
  const mute = useCallback(() => {
    if (ref.current) ref.current.muted = !ref.current.muted
  }, [ref])

  return { ...state, toggle, seek, mute }
}
