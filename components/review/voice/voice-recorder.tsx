'use client'
import { Mic, Square, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { clock } from '@/components/audio/player/times'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { Recorder } from './use-recorder'
import { VoiceNote } from './voice-note'

type Props = { recorder: Recorder; onStart?: () => void; hint?: string }

/** Record, stop, listen, delete; `hint` is the key that begins and ends. Where the browser can't, a sentence says so. */
export function VoiceRecorder({ recorder, onStart, hint }: Props) {
  const t = useTranslations('why')
  const { recording, mostMs, start, stop, forget } = recorder
  const key = hint && <Kbd aria-hidden>{hint}</Kbd>
  if (recording.state === 'unable') return <p className="text-sm text-muted">{t('voice.unable')}</p>
  if (recording.state === 'done')
    return (
      <div className="flex flex-wrap items-center gap-2">
        <VoiceNote url={recording.url} ms={recording.ms} name={t('voice.own')} />
        <Button size="sm" variant="ghost" onClick={forget}>
          <Trash2 aria-hidden />
          {t('voice.delete')}
        </Button>
      </div>
    )
  if (recording.state === 'recording')
    return (
      <div className="flex flex-wrap items-center gap-3">
        <Button size="sm" variant="danger" onClick={stop}>
          {key}
          <Square aria-hidden />
          {t('voice.stop')}
        </Button>
        <span className="text-sm tabular-nums">
          {clock(recording.ms / 1_000)} / {clock(mostMs / 1_000)}
        </span>
        <meter
          className="h-2 w-24 [&::-webkit-meter-bar]:rounded-full [&::-webkit-meter-bar]:border-0 [&::-webkit-meter-bar]:bg-raised [&::-webkit-meter-optimum-value]:bg-good [&::-moz-meter-bar]:bg-good"
          aria-label={t('voice.level')}
          min={0}
          max={1}
          value={Math.round(recording.level * 20) / 20}
        />
      </div>
    )
  return (
    <div className="flex flex-col gap-1">
      <Button
        size="sm"
        className="self-start"
        pending={recording.state === 'asking'}
        onClick={() => {
          onStart?.()
          void start()
        }}
      >
        {key}
        <Mic aria-hidden />
        {t('voice.record')}
      </Button>
      {recording.state === 'refused' && (
        <p role="alert" className="text-sm text-bad">
          {t('voice.refused')}
        </p>
      )}
    </div>
  )
}
