import { writeTempo } from '../tempo'
import type { SongPaper } from './paper'

/** The words as people read them: title, what is known of the music, a blank line, the lyrics. */
export function writeLyricSheet({ title, key, tempo, metre, lines }: Omit<SongPaper, 'sections' | 'marks'>): string {
  const facts = [key, tempo === null ? null : `${writeTempo(tempo)} bpm`, metre].filter((fact) => fact)
  const head = [title, facts.join(' · ')].filter((line) => line !== '')
  return `${[...head, ...(head.length > 0 ? [''] : []), ...lines.map(({ text }) => text)].join('\n')}\n`
}
