import { sectionsOf } from '../family/sections'
import type { Section } from './facets'
import { sectionsInLyrics } from './section-kind'

/** `1:12.5` or `72.5` as ms; null for nothing, `wrong` for what is no time. */
export function readMoment(text: string): number | null | 'wrong' {
  if (text.trim() === '') return null
  const [, minutes = '0', seconds] =
    text
      .trim()
      .replace(',', '.')
      .match(/^(?:(\d{1,3}):)?(\d{1,4}(?:\.\d{1,3})?)$/) ?? []
  if (seconds === undefined || (text.includes(':') && Number(seconds) >= 60)) return 'wrong'
  return Number(minutes) * 60_000 + Math.round(Number(seconds) * 1_000)
}

/** `1:12.5`: tenths, and thousandths only where they are needed. */
export function writeMoment(ms: number | null): string {
  if (ms === null) return ''
  const whole = ms % 100 === 0
  const seconds = ((ms % 60_000) / 1_000).toFixed(whole ? 1 : 3)
  return `${Math.floor(ms / 60_000)}:${seconds.padStart(whole ? 4 : 6, '0')}`
}

export type Block = { section: Section; startMs: number; endMs: number }

/** The sections that have a time, as blocks that last until the next one; the last until the end of the audio. */
export function blocksOf(structure: readonly Section[], durationMs: number): Block[] {
  const timed = structure
    .flatMap((section) => (section.startMs === null ? [] : [{ section, startMs: section.startMs }]))
    .sort((a, b) => a.startMs - b.startMs)
  return timed.map(({ section, startMs }, i) => ({
    ...{ section, startMs },
    endMs: Math.max(startMs, timed[i + 1]?.startMs ?? durationMs),
  }))
}

/** How many sections begin where this audio is over: they were timed in a longer one. */
export const pastEnd = (structure: readonly Section[], durationMs: number): number =>
  structure.filter(({ startMs }) => startMs !== null && startMs >= durationMs).length

/** A section that begins at this moment, after the last one that begins before it. */
export function sectionAt(structure: readonly Section[], section: Section): Section[] {
  const before = structure.findLastIndex(({ startMs }) => startMs !== null && startMs <= (section.startMs ?? 0))
  return structure.toSpliced(before < 0 ? 0 : before + 1, 0, section)
}

/** The sections of the lyric's headers, in their order; those that stand there already, by their names, keep their times and bars. */
export function structureFromLyrics(structure: readonly Section[], lyrics: string, newId: () => string): Section[] {
  const rest = [...structure]
  return sectionsInLyrics(lyrics)
    .slice(0, 80)
    .map(({ label, kind }) => {
      const at = rest.findIndex((section) => section.label.toLowerCase() === label.toLowerCase())
      return at < 0 ? { id: newId(), kind, label, startMs: null, bars: null } : rest.splice(at, 1)[0]!
    })
}

/**
 * When the section that a line stands in begins, in ms; null where nobody has said. `line` counts from 0. Of sections with one name the
 * second in the lyric is the second on the timeline.
 */
export function sectionStart(structure: readonly Section[], lyrics: string, line: number): number | null {
  const headed = sectionsOf(lyrics).filter(({ label, from }) => label && from <= line)
  const name = headed.at(-1)?.label?.toLowerCase()
  const before = headed.filter(({ label }) => label?.toLowerCase() === name).length
  const named = structure.filter(({ label, kind }) => (label || kind).toLowerCase() === name)
  return named[before - 1]?.startMs ?? null
}
