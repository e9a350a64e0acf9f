'use client'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'

const looks: Record<string, { letter: string; look: string }> = {
  'track-writer': { letter: 'T', look: 'bg-craft-track-soft text-craft-track rounded-sm' },
  'top-liner': { letter: 'M', look: 'bg-craft-top-soft text-craft-top rounded-full' },
  lyricist: { letter: 'L', look: 'bg-craft-lyric-soft text-craft-lyric rounded-md' },
}

/** A craft the camp made up keeps its own word. */
export function useCraftName(): (craft: string) => string {
  const t = useTranslations('crafts')
  return (craft) => (t.has(craft as 'lyricist') ? t(craft as 'lyricist') : craft)
}

/** A hue and a letter, so crafts are told apart without colour. */
export function CraftBadge({ craft, className }: { craft: string; className?: string }) {
  const name = useCraftName()(craft)
  const { letter, look } = lookOf(craft)
  return (
    <span role="img" aria-label={name} title={name} className={classNames(badge, look, className)}>
      {letter}
    </span>
  )
}

/** The same where what stands around it says the craft already: its letter is drawn, not text. */
export function SilentCraftBadge({ craft }: { craft: string }) {
  const { letter, look } = lookOf(craft)
  return (
    <span aria-hidden data-letter={letter} className={classNames(badge, look, 'before:content-[attr(data-letter)]')} />
  )
}

const badge = 'inline-flex size-6 shrink-0 items-center justify-center text-xs font-semibold'

const lookOf = (craft: string) =>
  looks[craft] ?? {
    letter: [...craft.trim()][0]?.toUpperCase() ?? '?',
    look: 'bg-craft-other-soft text-craft-other rounded-sm',
  }
