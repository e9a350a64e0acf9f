import { foldSung } from '../text/fold'
import { kindOf, type LineKind } from '../text/lines'
import { type Profile, profile } from '../text/similarity'
import { type Token, tokenise } from '../text/tokens'

/** A line with what is computed of it at most once. */
export class SheetLine {
  readonly kind: LineKind
  /** Equal for lines that differ in nothing but blanks at the ends, line ends and Unicode form. */
  readonly key: string
  #tokens: Token[] | undefined
  #profile: Profile | undefined
  #sung: string | undefined

  constructor(readonly text: string) {
    const trimmed = text.trim()
    this.key = /^[\x20-\x7e]*$/.test(trimmed) ? trimmed : trimmed.normalize('NFC')
    this.kind = kindOf(trimmed)
  }

  get tokens(): Token[] {
    this.#tokens ??= tokenise(this.text)
    return this.#tokens
  }

  get profile(): Profile {
    this.#profile ??= profile(this.text, this.tokens)
    return this.#profile
  }

  get sung(): string {
    this.#sung ??= foldSung(this.text)
    return this.#sung
  }
}

export type Sheets = { old: SheetLine[]; now: SheetLine[] }

export function readSheets(before: string, after: string): Sheets {
  const known = new Map<string, SheetLine>()
  const read = (text: string) => {
    let line = known.get(text)
    if (!line) {
      line = new SheetLine(text)
      known.set(text, line)
    }
    return line
  }
  return { old: before.split('\n').map(read), now: after.split('\n').map(read) }
}
