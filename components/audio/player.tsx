'use client'
import { Download, Pause, Play, Volume2, VolumeX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react'
import { Button, buttonLook } from '@/components/ui/button'
import { peaksDuration } from '@/domain/submission/peaks'
import type { RouterOutputs } from '@/lib/trpc/types'
import { playerAct } from './player/player-keys'
import { Preparation } from './player/preparation'
import { SeekSlider } from './player/seek-slider'
import { clock, useSpokenTime } from './player/times'
import { useAudio } from './player/use-audio'
import { useMediaSession } from './player/use-media-session'
import { usePeaks } from './player/use-peaks'
import { VersionPicker } from './player/version-picker'
import { Waveform } from './player/waveform'
import { Sound } from './sound'

export type PlayerVersion = RouterOutputs['submission']['song']['versions'][number]
export type PlayerHandle = {
  toggle: () => void
  seek: (seconds: number) => void
  play: () => void
  pause: () => void
  isPlaying: () => boolean
  /** Where it is, in seconds, and in which version. */
  at: () => number
  version: number
  pick: (number: number) => void
}

type Props = {
  /** Newest first. */
  versions: PlayerVersion[]
  /** Of the song, for the lock screen and the screen reader. */
  title?: string
  /** Whether the file itself may be taken away. */
  mayDownload?: boolean
  /** The chosen version's number; without it the newest one, chosen here. */
  picked?: number | null
  onPick?: (number: number) => void
  /** Where to begin, in seconds. */
  startAt?: number
  /** Where it came to rest: for an address that shows the same place. */
  onRest?: (seconds: number) => void
  /** One low row, to stay in sight beside something else. */
  strip?: boolean
  ref?: Ref<PlayerHandle>
}

/** Plays the preview of one version over its waveform. Keys work while the focus is inside. */
export function Player(props: Props) {
  const t = useTranslations('player')
  const [newest] = props.versions
  return newest ? <PlayerOf {...props} newest={newest} /> : <p className="text-muted">{t('none')}</p>
}

function PlayerOf({
  versions,
  newest,
  title = '',
  mayDownload = false,
  picked,
  onPick,
  startAt = 0,
  onRest,
  strip = false,
  ref,
}: Props & { newest: PlayerVersion }) {
  const t = useTranslations('player')
  const spoken = useSpokenTime()
  const [own, setOwn] = useState<number | null>(null)
  const version = versions.find(({ number }) => number === (picked ?? own)) ?? newest
  const { assetId, audio: prepared, number } = version
  // Where ffmpeg is missing, the file as it is may still play in this browser.
  const asItIs = prepared.problem === 'no-ffmpeg' && mayDownload
  const src = prepared.preview ? `/media/${assetId}/preview` : asItIs ? `/media/${assetId}/original` : undefined

  const element = useRef<HTMLAudioElement>(null)
  const slider = useRef<HTMLDivElement>(null)
  const goOn = useRef({ at: startAt, playing: false })
  const audio = useAudio(element, src)
  const { at, playing, toggle, seek, mute } = audio
  const peaks = usePeaks(assetId, prepared.peaks)
  const duration = audio.duration || (peaks ? peaksDuration(peaks) : (prepared.facts?.durationMs ?? 0) / 1_000)
  useMediaSession(title, { toggle, seek, at, playing })

  // The same place in another version: that is how two are compared.
  useEffect(() => {
    const media = element.current
    if (!src || !media) return
    if (goOn.current.at > 0) media.currentTime = goOn.current.at
    if (goOn.current.playing) void media.play().catch(() => {})
    goOn.current = { at: 0, playing: false }
  }, [src])

  function pick(wanted: number) {
    if (wanted === number || !versions.some((each) => each.number === wanted)) return
    goOn.current = { at, playing }
    setOwn(wanted)
    onPick?.(wanted)
  }
  const latestPick = useEffectEvent(pick)
  useImperativeHandle(
    ref,
    () => ({
      ...{ toggle, seek, version: number, pick: (wanted: number) => latestPick(wanted) },
      play: () => void element.current?.play().catch(() => {}),
      pause: () => element.current?.pause(),
      isPlaying: () => element.current?.paused === false,
      at: () => element.current?.currentTime ?? 0,
    }),
    [toggle, seek, number],
  )
  function press(event: React.KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return
    const act = playerAct(
      event,
      target === slider.current ? 'slider' : /^(BUTTON|A)$/.test(target.tagName) ? 'button' : 'other',
    )
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    switch (act.act) {
      case 'toggle':
        return toggle()
      case 'mute':
        return mute()
      case 'version':
        return pick(act.number)
      case 'start':
        return seek(0)
      case 'end':
        return seek(duration)
      case 'by':
        return seek(at + act.seconds)
    }
  }
  return (
    <section aria-label={t('label', { title })} onKeyDown={press} className="flex flex-col gap-3">
      <Sound
        ref={element}
        src={src}
        preload="metadata"
        onPause={() => onRest?.(at)}
        onSeeked={() => !playing && onRest?.(at)}
      />
      <div className={strip ? 'flex items-center gap-x-2 md:gap-x-3' : 'flex flex-col gap-3'}>
        <div className="flex min-w-0 flex-1 items-center gap-3">
          <Button
            variant="primary"
            size="icon"
            className={strip ? 'rounded-full' : 'size-12 rounded-full md:size-12'}
            aria-label={t(playing ? 'pause' : 'play')}
            disabled={!src}
            onClick={toggle}
          >
            {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
          </Button>
          <div className="min-w-0 flex-1">
            <SeekSlider
              ref={slider}
              at={at}
              duration={duration}
              label={t('seek')}
              low={strip}
              spoken={spoken(at, duration, number)}
              onSeek={seek}
            >
              {peaks && <Waveform key={assetId} peaks={peaks} audio={element} at={at} playing={playing} />}
            </SeekSlider>
          </div>
        </div>
        <div
          className={strip ? 'flex shrink-0 items-center md:gap-x-2' : 'flex flex-wrap items-center gap-x-4 gap-y-2'}
        >
          <p className="text-sm tabular-nums">
            <span className="sr-only">{t('time')}: </span>
            {clock(at)}
            <span className={strip ? 'max-md:hidden' : undefined}> / {clock(duration)}</span>
          </p>
          <VersionPicker versions={versions} number={number} onPick={pick} brief={strip} />
          {!strip && <span className="flex-1" />}
          <Button
            variant="ghost"
            size="icon"
            className={strip ? 'max-md:hidden' : undefined}
            aria-label={t(audio.muted ? 'unmute' : 'mute')}
            disabled={!src}
            onClick={mute}
          >
            {audio.muted ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
          </Button>
          {mayDownload && (
            <a
              href={`/media/${assetId}/original`}
              download
              className={buttonLook(strip ? { size: 'icon', variant: 'ghost' } : { size: 'sm' })}
            >
              <Download aria-hidden />
              <span className={strip ? 'sr-only' : undefined}>{t('download')}</span>
            </a>
          )}
        </div>
      </div>
      <Preparation version={version} broken={audio.broken && src !== undefined} />
    </section>
  )
}
