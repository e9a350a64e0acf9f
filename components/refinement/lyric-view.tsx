'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { classNames } from '@/components/ui/class-names'
import { diffLyrics, type LineChange } from '@/domain/refinement/diff/lyric-diff'
import { languageOfLine } from '@/domain/refinement/text/lines'
import { DiffParts } from './diff-parts'

type Props = {
  lyrics: string
  /** What it is compared with; without it the lyric is shown as it is now. */
  before?: string | undefined
  /** Changed lines light up once, to say where somebody else's change went. */
  wash?: boolean
}

/** A lyric sheet to read, with what changed struck and underlined. */
export function LyricView({ lyrics, before, wash = false }: Props) {
  const t = useTranslations('words')
  const lines = useLyricLines(lyrics, before)
  if (lyrics.trim() === '' && lines.every(({ kind }) => kind === 'same'))
    return <p className="text-muted">{t('noLyrics')}</p>
  return (
    <div>
      {lines.map((change) => (
        <LyricLine key={lineKey(change)} change={change} wash={wash}>
          <DiffParts parts={change.parts} />
        </LyricLine>
      ))}
    </div>
  )
}

/** `isRest` is the later part of a line that was split. */
type ShownLine = LineChange & { isRest?: boolean }

/** The lines to draw: one for each that stands in the text now; blank lines that went away are not worth a gap. */
export function useLyricLines(lyrics: string, before: string | undefined): ShownLine[] {
  return useMemo(() => {
    const shown: ShownLine[] = []
    for (const change of diffLyrics(before ?? lyrics, lyrics)) {
      const last = shown.at(-1)
      if (change.kind === 'removed' && change.line === 'blank') continue
      if (change.kind === 'joined' && last?.after === change.after)
        shown[shown.length - 1] = { ...last, parts: [...last.parts, ...change.parts] }
      else shown.push({ ...change, isRest: change.kind === 'split' && last?.before === change.before })
    }
    return shown
  }, [before, lyrics])
}

export const lineKey = ({ before, after }: LineChange) => `${before ?? ''}-${after ?? ''}`

type LineProps = { change: ShownLine; wash?: boolean; className?: string; children: ReactNode }

/** One line in its own language; sung words are set in the serif, headers in the interface's letters. */
export function LyricLine({ change, wash = false, className, children }: LineProps) {
  const t = useTranslations('words')
  const { kind, line, parts } = change
  if (line === 'blank') return <div className="h-4" />
  const text = parts.flatMap((part) => (part.kind === 'del' && kind !== 'removed' ? [] : [part.text])).join('')
  return (
    <p
      lang={languageOfLine(text)}
      className={classNames(
        'rounded-sm',
        line === 'header' ? 'mt-4 text-sm font-semibold text-muted first:mt-0' : 'font-lyric text-lyric',
        kind === 'rewritten' && '[&>del]:block [&>ins]:ms-0 [&>ins]:block',
        wash && (kind !== 'same' || change.moved) && 'animate-wash',
        className,
      )}
    >
      {change.moved && change.before !== null && change.after !== null && (
        <LineMark
          mark={`${change.before > change.after ? '↑' : '↓'}${change.before + 1}`}
          says={t('movedFrom', { line: change.before + 1 })}
        />
      )}
      {change.isRest && <LineMark mark="↵" says={t('lineBreak.split')} />}
      {children}
      {kind === 'joined' && <LineMark mark="⤶" says={t('lineBreak.joined')} />}
    </p>
  )
}

function LineMark({ mark, says }: { mark: string; says: string }) {
  return (
    <span className="mx-1 font-sans text-sm text-muted select-none">
      <span aria-hidden>{mark}</span>
      <span className="sr-only">{says}</span>
    </span>
  )
}
