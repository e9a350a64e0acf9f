'use client'
import { Fragment, type ReactNode } from 'react'
import { DiffPart, placed } from '@/components/refinement/diff-parts'
import { LyricLine } from '@/components/refinement/lyric-view'
import { classNames } from '@/components/ui/class-names'
import type { LineChange } from '@/domain/refinement/diff/lyric-diff'
import { wordsOf } from '@/domain/refinement/text/lines'
import { useSmallField } from './small-field'

/** A line whose words can be pointed at; `cursor` is the word that has the cursor. */
export function DeskLine({ change, cursor }: { change: LineChange; cursor: number | undefined }) {
  if (change.line !== 'lyric' || change.after === null)
    return placed(change.parts).map(({ part, at }) => <DiffPart key={at} part={part} />)
  return withWords(change, (word, text) => (
    <span
      data-line={change.after}
      data-word={word}
      className={classNames('cursor-text rounded-sm', word === cursor && 'bg-raised outline-1 outline-line-strong')}
      {...(word === cursor ? { role: 'button', tabIndex: 0 } : {})}
    >
      {text}
    </span>
  ))
}

type WordProps = {
  change: LineChange
  word: number
  typed: string | undefined
  reason: string
  failure: string | null
  label: string
  onSave: (text: string, reason: string) => void
  onLeave: () => void
}

/** The line of the word that is a field now: the rest of it stays put. */
export function WordInLine({ change, word, typed, reason, failure, label, onSave, onLeave }: WordProps) {
  const text = wordsOf(nowText(change))[word]?.text ?? ''
  const { input, panel } = useSmallField({
    label,
    text: typed ?? text,
    reason,
    failure,
    onSave,
    onLeave,
    className: 'h-[1.875rem] font-lyric text-lyric',
  })
  return (
    <LyricLine change={change} className="relative">
      {withWords(change, (at, plain) => (at === word ? input : plain))}
      {panel}
    </LyricLine>
  )
}

const nowText = ({ parts }: LineChange) => parts.map(({ kind, text }) => (kind === 'del' ? '' : text)).join('')

/** The parts of a line with each of its words drawn apart; a word never reaches over the end of a part. */
function withWords(change: LineChange, draw: (word: number, text: string) => ReactNode): ReactNode {
  const words = wordsOf(nowText(change)).map((word, index) => ({ ...word, index }))
  let from = 0
  return placed(change.parts).map(({ part, at }) => {
    if (part.kind === 'del') return <DiffPart key={at} part={part} />
    const to = from + part.text.length
    const inside = words.filter(({ start, end }) => start >= from && end <= to)
    const pieces: ReactNode[] = []
    let drawn = from
    for (const { start, end, index, text } of inside) {
      pieces.push(part.text.slice(drawn - from, start - from))
      pieces.push(<Fragment key={index}>{draw(index, text)}</Fragment>)
      drawn = end
    }
    pieces.push(part.text.slice(drawn - from))
    from = to
    return <DiffPart key={at} part={part} drawn={pieces} />
  })
}
