'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Part } from '@/domain/refinement/diff/parts'
import { innerOf } from './inner'
import type { RowPart } from './rows'

/** Struck and underlined; "deleted" and "inserted" are said to screen readers without standing in the text. */
const said = 'before:sr-only before:content-[attr(data-says)]'

/** The pieces of a line. Blanks are never highlighted by themselves. */
export function DiffParts({ parts }: { parts: readonly RowPart[] }) {
  return placed(parts).map(({ part, at, inner }) => <DiffPart key={at} part={part} inner={inner} />)
}

type Props = { part: RowPart; inner?: [number, number] | undefined; drawn?: ReactNode }

/** `drawn` stands for the text where its words are drawn one by one. */
export function DiffPart({ part, inner, drawn }: Props) {
  const t = useTranslations('words')
  if (part.kind === 'join') return <LineBreakMark kind="joined" />
  const { kind, text, cosmetic } = part
  if (kind === 'eq') return drawn ?? text
  if (text.trim() === '') return kind === 'ins' ? text : null
  const shown = drawn ?? <Shaded text={text} inner={inner} />
  const look = classNames(said, cosmetic && 'text-muted')
  if (kind === 'del')
    return (
      <del data-says={`${t('deleted')} `} className={look}>
        {shown}
      </del>
    )
  return (
    <ins data-says={` ${t('inserted')} `} className={`${look} [del+&]:ms-[0.3em]`}>
      {shown}
    </ins>
  )
}

/** A second, fainter shade where the blocks of a Korean word differ. */
export function Shaded({ text, inner }: { text: string; inner?: [number, number] | undefined }) {
  if (!inner) return text
  const [from, to] = inner
  return (
    <>
      {text.slice(0, from)}
      <span className="rounded-xs bg-raised">{text.slice(from, to)}</span>
      {text.slice(to)}
    </>
  )
}

/** Where a line was cut in two or two became one: no word lights up. */
export function LineBreakMark({ kind }: { kind: 'split' | 'joined' }) {
  const t = useTranslations('desk')
  return (
    <span className="mx-1 font-sans text-sm text-muted select-none">
      <span aria-hidden>{kind === 'split' ? '↵' : '⤶'}</span>
      <span className="sr-only">{t(`lineBreak.${kind}`)}</span>
    </span>
  )
}

type Placed<P> = { part: P; at: string; inner: [number, number] | undefined }

/** Each piece with a name that stays the same while the line does. */
export function placed<P extends Part | RowPart>(parts: readonly P[]): Placed<P>[] {
  let at = 0
  return parts.map((part, i) => {
    const name = `${part.kind}${at}`
    at += part.text.length
    return { part, at: name, inner: innerOf(parts, i) }
  })
}
