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

  get hasProfile(): boolean {
    return this.#profile !== undefined
  }

  get sung(): string {
    this.#sung ??= foldSung(this.text)
    return this.#sung
  }
}

export type Sheets = { old: SheetLine[]; now: SheetLine[] }

/** Songs are compared again and again, and most of their lines stay: what is known of a line is kept for the next time. */
const remembered = new Map<string, SheetLine>()
const maxRemembered = 4_000
const longestSong = 20_000

export function readSheets(before: string, after: string): Sheets {
  const isSong = before.length + after.length <= longestSong
  if (isSong && remembered.size >= maxRemembered) remembered.clear()
  const known = isSong ? remembered : new Map<string, SheetLine>()
  const read = (text: string) => {
    let line = known.get(text)
    if (!line) {
      line = new SheetLine(isSong ? ownCopy(text) : text)
      known.set(line.text, line)
    }
    return line
  }
  return { old: before.split('\n').map(read), now: after.split('\n').map(read) }
}

/** A line cut from a song would keep the whole song in memory. */
const ownCopy = (text: string) => ` ${text}`.slice(1)
