import { z } from 'zod'
import { diffLine } from '../diff/word-diff'
import type { WordStamp } from './paper'

/** When the words of a line are sung, as a file said it: at which characters (UTF-16 units) of the text as it was there. */
const sungWordsSchema = z.object({
  text: z.string().max(20_000),
  stamps: z.array(z.object({ at: z.int().min(0), atMs: z.int().min(0) })).max(2_000),
})
export type SungWords = z.infer<typeof sungWordsSchema>

/** Null for what is past any line that is sung: the line is timed without its words. */
export const readSungWords = (given: unknown): SungWords | null => sungWordsSchema.safeParse(given).data ?? null

/** The stamps on the line as it reads now: a word that stayed keeps its time, one that took another's place gets that one's. */
export function stampsOn(now: string, { text, stamps }: SungWords): WordStamp[] {
  if (now === text) return stamps
  const moved: WordStamp[] = []
  let [old, at] = [0, 0]
  const parts = diffLine(text, now)
  for (const [i, part] of parts.entries()) {
    const end = old + part.text.length
    const here = stamps.filter((stamp) => old <= stamp.at && stamp.at < end)
    if (part.kind === 'eq') moved.push(...here.map((stamp) => ({ at: stamp.at - old + at, atMs: stamp.atMs })))
    const isReplaced = part.kind === 'del' && parts[i + 1]?.kind === 'ins'
    if (isReplaced && here[0]) moved.push({ at: at + indentOf(parts[i + 1]!.text), atMs: here[0].atMs })
    if (part.kind !== 'ins') old = end
    if (part.kind !== 'del') at += part.text.length
  }
  return moved
}

const indentOf = (text: string) => text.length - text.trimStart().length

/** The same when the line begins at another moment. */
export const shifted = ({ text, stamps }: SungWords, by: number): SungWords => ({
  text,
  stamps: stamps.map(({ at, atMs }) => ({ at, atMs: Math.max(0, atMs + by) })),
})
