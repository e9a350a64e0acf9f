import { foldSung } from '../text/fold'

/** A piece of a line: in both texts, only in the old one, or only in the new one. */
export type Part = {
  kind: 'eq' | 'del' | 'ins'
  text: string
  /** Only case, punctuation, blanks or the Unicode form differ. */
  cosmetic?: boolean
}

export type Hunk = { del: string; ins: string; cosmetic?: boolean }

/** What is highlighted in a line, trimmed; a change that nobody can see, of blanks, the Unicode form or soft hyphens, is none. */
export function hunksOf(parts: readonly Part[]): Hunk[] {
  const hunks: Hunk[] = []
  for (let i = 0; i < parts.length; i++) {
    const { kind, text, cosmetic } = parts[i]!
    if (kind === 'eq') continue
    const next = parts[i + 1]
    const pair = kind === 'del' && next?.kind === 'ins'
    const [del, ins] = kind === 'ins' ? ['', text.trim()] : [text.trim(), pair ? next.text.trim() : '']
    if (pair) i++
    if (seen(del) !== seen(ins)) hunks.push(cosmetic ? { del, ins, cosmetic } : { del, ins })
  }
  return hunks
}

const seen = (text: string) => text.normalize('NFC').replace(/[\u00ad\u200b\u2060\ufeff]/g, '')

/** The text of one side: `del` with what is in both is the old one, `ins` the new one. */
export function sideOf(parts: readonly Part[], side: 'del' | 'ins'): string {
  return parts.map(({ kind, text }) => (kind === 'eq' || kind === side ? text : '')).join('')
}

/** The parts of a change; those of an unchanged stretch are `eq` alone. */
export function changeParts(del: string, ins: string): Part[] {
  const cosmetic = isCosmetic(del, ins) ? { cosmetic: true } : {}
  const parts: Part[] = []
  if (del !== '') parts.push({ kind: 'del', text: del, ...cosmetic })
  if (ins !== '') parts.push({ kind: 'ins', text: ins, ...cosmetic })
  return parts
}

/** Whether nothing else is sung: only case, punctuation, blanks or the Unicode form differ. */
export function isCosmetic(del: string, ins: string): boolean {
  return foldSung(del) === foldSung(ins)
}
