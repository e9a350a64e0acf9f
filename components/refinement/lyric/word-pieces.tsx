'use client'
import { Fragment, type ReactNode } from 'react'
import { wordsOf } from '@/domain/refinement/text/lines'
import { DiffPart, placed } from './diff-parts'
import { nowText, type Row } from './rows'

export type DrawWord = (word: { index: number; text: string; start: number; end: number }) => ReactNode

/** The parts of a line with each word that stands there now drawn apart; a word never reaches over the end of a part. */
export function WordPieces({ row, draw }: { row: Row; draw: DrawWord }) {
  const words = wordsOf(nowText(row)).map((word, index) => ({ ...word, index }))
  let from = 0
  return placed(row.parts).map(({ part, at, inner }) => {
    if (part.kind === 'del' || part.kind === 'join') return <DiffPart key={at} part={part} inner={inner} />
    const to = from + part.text.length
    const pieces: ReactNode[] = []
    let drawn = from
    for (const word of words) {
      if (word.start < from || word.end > to) continue
      pieces.push(part.text.slice(drawn - from, word.start - from))
      pieces.push(<Fragment key={word.index}>{draw(word)}</Fragment>)
      drawn = word.end
    }
    pieces.push(part.text.slice(drawn - from))
    from = to
    return <DiffPart key={at} part={part} drawn={pieces} />
  })
}
