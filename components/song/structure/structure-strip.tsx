'use client'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Section } from '@/domain/refinement/song/facets'
import { type Block, blocksOf, pastEnd, writeMoment } from '@/domain/refinement/song/structure'
import { useSectionName } from './use-section-name'

type Props = {
  structure: readonly Section[]
  durationMs: number
  /** Goes there in the music. */
  onSeek: (ms: number) => void
  /** With it, the beginnings can be moved. */
  onStart?: (id: string, startMs: number) => void
}

/** The sections as blocks on the audio's timeline. */
export function StructureStrip({ structure, durationMs, onSeek, onStart }: Props) {
  const t = useTranslations('songHead')
  const nameOf = useSectionName()
  const strip = useRef<HTMLDivElement>(null)
  const blocks = blocksOf(structure, durationMs)
  if (durationMs === 0 || blocks.length === 0) return null
  const share = (ms: number) => `${(100 * Math.min(ms, durationMs)) / durationMs}%`
  const past = pastEnd(structure, durationMs)
  return (
    <div className="flex flex-col gap-1">
      <div ref={strip} className="relative h-11 w-full overflow-hidden rounded-sm border border-line bg-ground md:h-9">
        {blocks.map(({ section, startMs, endMs }) => {
          const name = nameOf(section)
          return (
            <button
              key={section.id}
              type="button"
              onClick={() => onSeek(startMs)}
              aria-label={t('playSection', { name, at: writeMoment(startMs) })}
              title={`${name} · ${writeMoment(startMs)}`}
              style={{ insetInlineStart: share(startMs), width: share(endMs - startMs) }}
              className={classNames(
                'absolute inset-y-0 overflow-hidden border-s-2 border-lamp-ink bg-raised px-1.5 text-start text-xs text-ellipsis whitespace-nowrap hover:bg-lamp-soft',
                section.kind === 'chorus' && 'bg-lamp-soft font-semibold',
              )}
            >
              {name}
            </button>
          )
        })}
        {onStart &&
          blocks.map((block) => (
            <StartHandle key={block.section.id} block={block} strip={strip} durationMs={durationMs} onStart={onStart} />
          ))}
      </div>
      {past > 0 && <p className="text-sm text-warn">{t('pastEnd', { count: past })}</p>}
    </div>
  )
}

type HandleProps = {
  block: Block
  strip: { current: HTMLDivElement | null }
  durationMs: number
  onStart: (id: string, startMs: number) => void
}

/** Drawn along, or moved by arrows: a tenth of a second, with Shift a whole one. */
function StartHandle({ block: { section, startMs }, strip, durationMs, onStart }: HandleProps) {
  const t = useTranslations('songHead')
  const name = useSectionName()(section)
  const put = (ms: number) => onStart(section.id, Math.max(0, Math.min(durationMs, Math.round(ms / 100) * 100)))
  function draw(event: PointerEvent) {
    const box = strip.current?.getBoundingClientRect()
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    put(((event.clientX - box.left) / box.width) * durationMs)
  }
  function press(event: KeyboardEvent) {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
    if (!step) return
    event.preventDefault()
    put(startMs + step * (event.shiftKey ? 1_000 : 100))
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('startOnTimeline', { name, at: writeMoment(startMs) })}
      aria-valuemin={0}
      aria-valuemax={durationMs}
      aria-valuenow={startMs}
      aria-valuetext={writeMoment(startMs)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={draw}
      onKeyDown={press}
      style={{ insetInlineStart: `${(100 * Math.min(startMs, durationMs)) / durationMs}%` }}
      className="absolute inset-y-0 w-3 -translate-x-1/2 cursor-ew-resize touch-none rounded-sm hover:bg-lamp/60 focus-visible:bg-lamp"
    />
  )
}
