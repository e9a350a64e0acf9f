'use client'
import { useTranslations } from 'next-intl'
import { memo, type ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { languageOfLine, wordsOf } from '@/domain/refinement/text/lines'
import { DiffParts, LineBreakMark } from './diff-parts'
import { nowText, type Row } from './rows'
import { type Blame, toneText } from './use-blame'
import { WordPieces } from './word-pieces'

/** Words of a line that something hangs on, and how many. Offsets are UTF-16 units within the line. */
export type LineMark = { start: number; end: number; kind: 'suggestion' | 'comment' | 'request'; count: number }

const markLooks: Record<LineMark['kind'], string> = {
  suggestion: 'border-b-2 border-dotted border-lamp-ink',
  comment: 'border-b-2 border-dotted border-craft-track',
  request: 'border-b-2 border-dotted border-bad',
}

type LineProps = {
  row: Row
  className?: string | undefined
  wash?: boolean
  /** Repetitions of an edit that is told elsewhere show only what is sung now. */
  folded?: boolean
  children: ReactNode
}

/** One line in its own language; sung words are set in the serif, headers in the interface's letters. */
export function LineText({ row, wash = false, folded = false, className, children }: LineProps) {
  const { kind, line } = row
  const text = kind === 'removed' ? row.parts.map((part) => part.text).join('') : nowText(row)
  return (
    <p
      lang={languageOfLine(text)}
      className={classNames(
        'min-w-0 rounded-sm break-words',
        languageOfLine(text) === 'ko' && 'break-keep',
        line === 'header' ? 'mt-4 text-sm font-semibold text-muted' : 'font-lyric text-lyric',
        kind === 'rewritten' && '[&>del]:block [&>ins]:ms-0 [&>ins]:block',
        folded && '[&>del]:hidden',
        wash && 'animate-wash',
        className,
      )}
    >
      {row.isRest && <LineBreakMark kind="split" />}
      {children}
    </p>
  )
}

type Props = {
  row: Row
  /** The word with the cursor; null is the whole line. */
  cursor?: number | null | undefined
  isEntrance?: boolean
  marks?: readonly LineMark[] | undefined
  blame?: Blame | null
}

/** A line whose words can be pointed at. */
export const LineWords = memo(function LineWords({ row, cursor, isEntrance = false, marks = [], blame = null }: Props) {
  const t = useTranslations('desk')
  if (row.line !== 'lyric' || row.after === null) return <DiffParts parts={row.parts} />
  const told = blame && row.lineId ? blame.ownersOf(row.lineId) : []
  // A browser that cuts the line otherwise than the server did shows nobody's word as somebody else's.
  const owners = told.length === wordsOf(nowText(row)).length ? told : []
  return (
    <WordPieces
      row={row}
      draw={({ index, text, start, end }) => {
        const owner = owners[index]
        const person = owner && blame?.personOf(owner.author)
        const marked = marks.filter((mark) => mark.start < end && mark.end > start)
        const begins = person && owners[index - 1]?.author !== owner.author
        return (
          <span
            data-word={index}
            className={classNames(
              'cursor-text rounded-sm',
              index === cursor && 'bg-raised outline-1 outline-line-strong',
              person && `${toneText[person.tone]} underline decoration-dotted underline-offset-4`,
              marked[0] && markLooks[marked[0].kind],
            )}
            {...(index === cursor || (isEntrance && index === 0) ? { role: 'button', tabIndex: 0 } : {})}
          >
            {begins && <sup className="me-px font-sans text-xs font-semibold no-underline">{person.letter}</sup>}
            {text}
            {marked.map(
              (mark) =>
                mark.end <= end && (
                  <sup key={mark.kind} className="ms-0.5 font-sans text-xs font-semibold text-muted">
                    <span aria-hidden>{mark.count}</span>
                    <span className="sr-only"> {t(`mark.${mark.kind}`, { count: mark.count })} </span>
                  </sup>
                ),
            )}
          </span>
        )
      }}
    />
  )
})
