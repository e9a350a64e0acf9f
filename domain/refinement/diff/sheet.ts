import { type CutLine, cutLine } from '../text/cut-line'
import { foldSung } from '../text/fold'
import { kindOf, type LineKind } from '../text/lines'
import { type Profile, profile } from '../text/similarity'
import { type Token, tokenise } from '../text/tokens'

/** A line with what is computed of it at most once. */
export class SheetLine {
  readonly kind: LineKind
  /** Equal for lines of a comparison that differ in nothing but blanks at the ends, line ends and Unicode form. */
  readonly key: number
  #tokens: Token[] | undefined
  #cut: CutLine | undefined
  #profile: Profile | undefined
  #sung: string | undefined

  constructor(
    readonly text: string,
    keys: Map<string, number>,
  ) {
    const trimmed = text.trim()
    const normal = /^[\x20-\x7e]*$/.test(trimmed) ? trimmed : trimmed.normalize('NFC')
    this.key = keys.get(normal) ?? keys.size
    keys.set(normal, this.key)
    this.kind = kindOf(trimmed)
  }

  get tokens(): Token[] {
    this.#tokens ??= tokenise(this.text)
    return this.#tokens
  }

  get cut(): CutLine {
    this.#cut ??= cutLine(this.text, this.tokens)
    return this.#cut
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

/** `keys`: how many there are at most. */
export type Sheets = { old: SheetLine[]; now: SheetLine[]; keys: number }

type Known = { lines: Map<string, SheetLine>; keys: Map<string, number> }
const nothing = (): Known => ({ lines: new Map(), keys: new Map() })

/** Songs are compared again and again, and most of their lines stay: what is known of a line is kept for the next time. */
let remembered = nothing()
const maxRemembered = 4_000
const longestSong = 20_000

export function readSheets(before: string, after: string): Sheets {
  const isSong = before.length + after.length <= longestSong
  if (isSong && remembered.lines.size >= maxRemembered) remembered = nothing()
  const { lines, keys } = isSong ? remembered : nothing()
  const read = (text: string) => {
    const known = lines.get(text)
    if (known) return known
    const line = new SheetLine(isSong ? ownCopy(text) : text, keys)
    lines.set(line.text, line)
    return line
  }
  const old = before.split('\n').map(read)
  const now = after.split('\n').map((text, at) => (text === old[at]?.text ? old[at]! : read(text)))
  return { old, now, keys: keys.size }
}

/** A line cut from a song would keep the whole song in memory. */
const ownCopy = (text: string) => ` ${text}`.slice(1)
