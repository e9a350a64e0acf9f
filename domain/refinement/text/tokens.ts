export type Token = { text: string; kind: 'word' | 'space' | 'mark' }

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Segmenting is quadratic in the length of what it is given. */
const maxRun = 400

/** A blank that carries a combining mark is no blank to cut at. */
const runs = /(?:\s(?![\p{M}\u200d]))+|(?:\S|\s(?=[\p{M}\u200d]))+/gu
const plainRun = /^(['’‘]?)([a-z]+(?:['’/-][a-z]+)*)(['’‘]?)([,.;:!?]*)$/i
const oneScript = /^(?:[a-z]+|[가-힣]+)$/i
const quote = /^['’‘]$/
const joiner = /^['’‘/‐‑-]$/
/** Browsers cut `a.m` and `a:b` in two, Node doesn't: both get one word. */
const innerDot = /^[.:．﹕：]\p{M}*$/u
const letter = '(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}가-힣])\\p{Alphabetic}'
const [endsInLetter, beginsWithLetter] = [new RegExp(`${letter}\\p{M}*$`, 'u'), new RegExp(`^${letter}`, 'u')]
const elision =
  /^(bout|cause|cos|coz|cuz|em|fore|gainst|kay|less|mid|mong|n|neath|nother|nuff|pon|round|scuse|til|till|tis|twas|twere|tween|twixt|ya|yall)$/i

/**
 * A line cut into words, blanks and marks; joined they are the line again, to the byte. Never give it a whole lyric. A Korean word
 * is the eojeol with its particles; apostrophes, hyphens and slashes inside belong to the word, as do those of `'cause` and `lovin'`.
 */
export function tokenise(line: string): Token[] {
  const tokens: Token[] = []
  let quoted = false
  for (const run of line.match(runs) ?? []) {
    if (run.trim() === '') tokens.push({ text: run, kind: 'space' })
    else if (oneScript.test(run)) tokens.push({ text: run, kind: 'word' })
    else {
      const plain = plainRun.exec(run)
      if (plain) {
        const [, opens, word, closes, marks] = plain
        if (opens) tokens.push({ text: opens, kind: 'mark' })
        tokens.push({ text: word!, kind: 'word' })
        for (const text of `${closes}${marks}`) tokens.push({ text, kind: 'mark' })
        quoted ||= opens !== '' || closes !== ''
      } else {
        quoted ||= /['’‘]/.test(run)
        for (const token of cutRun(run)) tokens.push(token)
      }
    }
  }
  return quoted ? joinQuotes(tokens) : tokens
}

function cutRun(run: string): Token[] {
  const joined: Token[] = []
  const cut = piecesOf(run).flatMap((piece) => (piece.length > maxRun ? [wholeRun(piece)] : segment(piece)))
  for (let i = 0; i < cut.length; i++) {
    const [before, mark, next] = [joined.at(-1), cut[i]!, cut[i + 1]]
    const isInside = (left: string, right: string) =>
      joiner.test(mark.text) || (innerDot.test(mark.text) && endsInLetter.test(left) && beginsWithLetter.test(right))
    const joins = before?.kind === 'word' && next?.kind === 'word' && isInside(before.text, next.text)
    if (joins) {
      joined[joined.length - 1] = { text: before.text + mark.text + next.text, kind: 'word' }
      i++
    } else if (before?.kind === 'word' && mark.kind === 'word' && oneEojeol(before.text, mark.text)) {
      joined[joined.length - 1] = { text: before.text + mark.text, kind: 'word' }
    } else joined.push(mark)
  }
  return joined
}

const segment = (run: string) =>
  Array.from(segmenter.segment(run), ({ segment, isWordLike }): Token => {
    return { text: segment, kind: isWordLike ? 'word' : 'mark' }
  })

const wholeRun = (text: string): Token => ({ text, kind: /[\p{L}\p{N}]/u.test(text) ? 'word' : 'mark' })

/** A run too long to be segmented at once is cut after punctuation or between ideographs; where it has none it stays one word. */
function piecesOf(run: string): string[] {
  if (run.length <= maxRun) return [run]
  return run.match(/[\s\S]{1,400}(?:(?<=[\p{P}\p{Script=Han}])(?=\p{Script=Han})|$)|[\s\S]+/gu) ?? [run]
}

/** Its dictionary parts `2024년의` and `baby야`. */
const oneEojeol = (left: string, right: string) => /\p{Script=Hangul}$/u.test(left) || /^\p{Script=Hangul}/u.test(right)

/** An apostrophe at a word's edge belongs to it, unless it opens or closes a quotation. */
function joinQuotes(tokens: Token[]): Token[] {
  const joined: Token[] = []
  const lastClose = tokens.findLastIndex(
    ({ text }, i) => quote.test(text) && tokens[i - 1]?.kind !== 'space' && tokens[i + 1]?.kind !== 'word',
  )
  let open = false
  for (let i = 0; i < tokens.length; i++) {
    const [before, token, next] = [joined.at(-1), tokens[i]!, tokens[i + 1]]
    const edge = quote.test(token.text)
    const leads = edge && before?.kind !== 'word' && next?.kind === 'word'
    const trails = edge && before?.kind === 'word' && next?.kind !== 'word'
    if (leads && !open && !elision.test(next.text) && lastClose > i + 1) {
      open = true
      joined.push(token)
    } else if (leads) {
      joined.push({ text: token.text + next.text, kind: 'word' })
      i++
    } else if (trails && open) {
      open = false
      joined.push(token)
    } else if (trails) {
      joined[joined.length - 1] = { text: before.text + token.text, kind: 'word' }
    } else joined.push(token)
  }
  return joined
}
