'use client'
import { type RefObject, useEffect, useRef } from 'react'
import WaveSurfer from 'wavesurfer.js'
import { usePageColour } from '@/components/ui/use-page-colour'
import { type Peaks, peakRows, peaksDuration } from '@/domain/submission/peaks'

type Props = { peaks: Peaks; audio: RefObject<HTMLAudioElement | null>; at: number; playing: boolean }

/** A drawing only: sound is the audio element's business, and what can be done with it the slider's. */
export function Waveform({ peaks, audio, at, playing }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const drawn = useRef<WaveSurfer>(null)
  const waveColor = usePageColour('--line-strong')
  const progressColor = usePageColour('--lamp')
  const cursorColor = usePageColour('--ink')

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
      ...{ waveColor, progressColor, cursorColor },
    })
    wave.on('ready', () => wave.setTime(audio.current?.currentTime ?? 0))
    drawn.current = wave
    return () => {
      drawn.current = null
      wave.destroy()
    }
  }, [peaks, audio, waveColor, progressColor, cursorColor])

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
