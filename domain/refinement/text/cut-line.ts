import { foldWord } from './fold'
import { type Token, tokenise } from './tokens'

/** A line with its tokens; `folded` goes with them and has the marks and the blanks as they are written. */
export type CutLine = { text: string; tokens: readonly Token[]; folded: readonly string[] }

export function cutLine(text: string, tokens: readonly Token[] = tokenise(text)): CutLine {
  return { text, tokens, folded: tokens.map((token) => (token.kind === 'word' ? foldWord(token.text) : token.text)) }
}
