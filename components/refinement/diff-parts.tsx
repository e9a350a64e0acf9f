'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Part } from '@/domain/refinement/diff/parts'

/** Struck and underlined; "deleted" and "inserted" are said to screen readers without standing in the text. */
const said = 'before:sr-only before:content-[attr(data-says)]'

/** The pieces of a line. Blanks are never highlighted by themselves. */
export function DiffParts({ parts }: { parts: readonly Part[] }) {
  return placed(parts).map(({ part, at }) => <DiffPart key={at} part={part} />)
}

/** `drawn` stands for the text where its words are drawn one by one. */
export function DiffPart({ part: { kind, text, cosmetic }, drawn = text }: { part: Part; drawn?: ReactNode }) {
  const t = useTranslations('words')
  if (kind === 'eq') return drawn
  if (text.trim() === '') return kind === 'ins' ? text : null
  if (kind === 'del')
    return (
      <del data-says={`${t('deleted')} `} className={classNames(said, cosmetic && 'text-muted')}>
        {drawn}
      </del>
    )
  return (
    <ins data-says={` ${t('inserted')} `} className={classNames(said, '[del+&]:ms-[0.3em]', cosmetic && 'text-muted')}>
      {drawn}
    </ins>
  )
}

/** Each piece with a name that stays the same while the line does. */
export function placed<P extends Part>(parts: readonly P[]): { part: P; at: string }[] {
  let at = 0
  return parts.map((part) => {
    const name = `${part.kind}${at}`
    at += part.text.length
    return { part, at: name }
  })
}
