'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { languageOfLine } from '@/domain/refinement/text/lines'
import type { Combining } from './use-combine'

type Props = { parent: 0 | 1; combining: Combining }

/** The sections of one of the two, each to be taken into the new song. */
export function SourceSections({ parent, combining }: Props) {
  const t = useTranslations('songHead')
  const { sources, picks, take, textOf } = combining
  const source = sources[parent]
  if (!source) return null
  const title = source.title || t('untitled')
  return (
    <section aria-label={t('sectionsOf', { title })} className="flex min-w-0 flex-col gap-2">
      <h2 className="font-semibold break-words">
        {title} <span className="font-normal text-muted tabular-nums">{t('revision', { number: source.number })}</span>
      </h2>
      {source.sections.length === 0 && <p className="text-muted">{t('noWordsYet')}</p>}
      <ul className="flex flex-col gap-2">
        {source.sections.map(({ label, from }, section) => {
          const times = picks.filter((pick) => pick.parent === parent && pick.section === section).length
          const name = label ?? t('beginning')
          return (
            <li key={from} className="rounded-md border border-line bg-panel p-3">
              <div className="flex items-center justify-between gap-2">
                <h3 className="text-sm font-semibold text-muted">
                  {name}
                  {times > 0 && <span className="ms-2 text-good">{t('taken', { times })}</span>}
                </h3>
                <Button size="sm" aria-label={t('takeSection', { name, title })} onClick={() => take(parent, section)}>
                  <Plus aria-hidden />
                  {t('takeIt')}
                </Button>
              </div>
              <SheetLines lines={textOf({ parent, section }).slice(label === null ? 0 : 1)} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

export function SheetLines({ lines }: { lines: string[] }) {
  let at = 0
  return lines.map((line) => (
    <p key={`${at++}`} lang={languageOfLine(line)} className="font-lyric text-lyric break-words">
      {line || '\u00a0'}
    </p>
  ))
}
