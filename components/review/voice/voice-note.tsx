'use client'
import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { clock } from '@/components/audio/player/times'
import { Sound } from '@/components/audio/sound'
import { Button } from '@/components/ui/button'

type Props = { url: string; ms: number; name: string; onPlay?: (() => void) | undefined }

/** A voice note to listen to. `onPlay` is where the song is told to be quiet. */
export function VoiceNote({ url, ms, name, onPlay }: Props) {
  const t = useTranslations('why')
  const audio = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  return (
    <span className="flex items-center gap-2 text-sm tabular-nums">
      <Sound
        ref={audio}
        src={url}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
      />
      <Button
        size="sm"
        onClick={() => {
          if (playing) return audio.current?.pause()
          onPlay?.()
          void audio.current?.play().catch(() => {})
        }}
      >
        {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
        <span className="sr-only">{t(playing ? 'voice.pause' : 'voice.play', { name })}: </span>
        {clock(at)} / {clock(Math.ceil(ms / 1_000))}
      </Button>
    </span>
  )
}
