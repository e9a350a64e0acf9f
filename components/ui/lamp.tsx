import { classNames } from './class-names'

export type LampState = 'empty' | 'half' | 'full' | 'crossed'

/** Readable without colour: an empty ring, half, full, or crossed out. Its words stand beside it or are read aloud. */
export function Lamp({ state, label, className }: { state: LampState; label?: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={classNames(
        'size-4 shrink-0',
        state === 'crossed' ? 'text-bad' : state === 'empty' ? 'text-faint' : 'text-lamp-ink',
        className,
      )}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
    >
      <circle cx="8" cy="8" r="6" />
      {state === 'half' && <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />}
      {state === 'full' && <circle cx="8" cy="8" r="6" fill="currentColor" />}
      {state === 'crossed' && <path d="m4.5 4.5 7 7m0-7-7 7" />}
    </svg>
  )
}
