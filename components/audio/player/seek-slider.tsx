'use client'
import { type ReactNode, type RefObject, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'

type Props = {
  at: number
  duration: number
  label: string
  spoken: string
  onSeek: (seconds: number) => void
  /** For the strip. */
  low: boolean
  ref?: RefObject<HTMLDivElement | null>
  children: ReactNode
}

/** APG's media seek slider over the drawing. Keys are the player's. Its words change once a second at most. */
export function SeekSlider({ at, duration, label, spoken, onSeek, low, ref, children }: Props) {
  const dragging = useRef(false)
  const seekTo = (event: React.PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    if (width > 0 && duration > 0) onSeek(Math.max(0, Math.min(1, (event.clientX - left) / width)) * duration)
  }
  return (
    <div
      ref={ref}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.floor(duration)}
      aria-valuenow={Math.floor(at)}
      aria-valuetext={spoken}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        dragging.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
        seekTo(event)
      }}
      onPointerMove={(event) => dragging.current && seekTo(event)}
      onPointerUp={() => {
        dragging.current = false
      }}
      onPointerCancel={() => {
        dragging.current = false
      }}
      className={classNames('w-full cursor-pointer touch-pan-y rounded-md bg-raised', low ? 'h-11 md:h-10' : 'h-20')}
    >
      {children}
    </div>
  )
}
