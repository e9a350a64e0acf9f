'use client'
import { useTheme } from 'next-themes'
import { type RefObject, useEffect, useRef } from 'react'
import WaveSurfer from 'wavesurfer.js'
import { type Peaks, peakRows, peaksDuration } from '@/domain/submission/peaks'

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

type Props = { peaks: Peaks; audio: RefObject<HTMLAudioElement | null>; at: number; playing: boolean }

/** A drawing only: sound is the audio element's business, and what can be done with it the slider's. */
export function Waveform({ peaks, audio, at, playing }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const drawn = useRef<WaveSurfer>(null)
  const { resolvedTheme } = useTheme()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is read through the page's colours
  useEffect(() => {
    if (!box.current) return
    const wave = WaveSurfer.create({
      container: box.current,
      peaks: peakRows(peaks),
      duration: peaksDuration(peaks),
      height: 'auto',
      interact: false,
      normalize: true,
      hideScrollbar: true,
      barWidth: 2,
      barGap: 1,
      barRadius: 2,
      cursorWidth: 2,
      waveColor: token('--line-strong'),
      progressColor: token('--lamp'),
      cursorColor: token('--ink'),
    })
    wave.on('ready', () => wave.setTime(audio.current?.currentTime ?? 0))
    drawn.current = wave
    return () => {
      drawn.current = null
      wave.destroy()
    }
  }, [peaks, audio, resolvedTheme])

  useEffect(() => {
    drawn.current?.setTime(at)
    if (!playing) return
    let frame = 0
    const follow = () => {
      drawn.current?.setTime(audio.current?.currentTime ?? 0)
      frame = requestAnimationFrame(follow)
    }
    follow()
    return () => cancelAnimationFrame(frame)
  }, [at, playing, audio])

  return <div ref={box} aria-hidden className="h-full w-full" />
}
