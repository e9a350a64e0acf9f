'use client'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field, Input, Select } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { givesBoth } from '@/domain/refinement/family/family'
import { useErrorSentence } from '@/lib/error-sentence'
import { SheetLines } from './source-sections'
import type { Combining } from './use-combine'

/** The new song as it will be: its sections in their order, its name, and whose tempo and key it begins with. */
export function NewSong({ combining }: { combining: Combining }) {
  const t = useTranslations('songHead')
  const sentence = useErrorSentence()
  const errors = useTranslations('fields')
  const { sources, picks, textOf, takeOut, move, make, combine } = combining
  const titles = sources.map((source) => source?.title || t('untitled'))
  const [title, setTitle] = useState<string | null>(null)
  const [facetsFrom, setFacetsFrom] = useState<0 | 1>(0)
  const [reason, setReason] = useState('')
  const shown = title ?? titles.join(' / ')
  return (
    <section
      aria-labelledby="new-song"
      className="flex min-w-0 flex-col gap-3 self-start lg:sticky lg:top-18 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto lg:p-1"
    >
      <h2 id="new-song" className="font-semibold">
        {t('newSong')}
      </h2>
      {picks.length === 0 && <p className="text-muted">{t('nothingTaken')}</p>}
      <ol className="flex flex-col gap-2" aria-label={t('newOrder')}>
        {picks.map((pick, i) => {
          const lines = textOf(pick)
          const label = sources[pick.parent]?.sections[pick.section]?.label
          const of = { name: label ?? t('beginning'), number: i + 1 }
          return (
            <li key={pick.id} className="rounded-md border border-line bg-panel p-3">
              <div className="flex items-center justify-between gap-2">
                <h3 className="min-w-0 text-sm text-muted">
                  <span className="font-semibold text-ink">{of.name}</span> · {titles[pick.parent]}
                </h3>
                <div className="flex shrink-0">
                  <Button size="icon" variant="ghost" disabled={i === 0} onClick={() => move(pick.id, -1)}>
                    <ArrowUp aria-hidden />
                    <span className="sr-only">{t('moveUp', of)}</span>
                  </Button>
                  <Button
                    size="icon"
                    variant="ghost"
                    disabled={i === picks.length - 1}
                    onClick={() => move(pick.id, 1)}
                  >
                    <ArrowDown aria-hidden />
                    <span className="sr-only">{t('moveDown', of)}</span>
                  </Button>
                  <Button size="icon" variant="ghost" onClick={() => takeOut(pick.id)}>
                    <X aria-hidden />
                    <span className="sr-only">{t('takeOut', of)}</span>
                  </Button>
                </div>
              </div>
              <SheetLines lines={lines.slice(label == null ? 0 : 1)} />
            </li>
          )
        })}
      </ol>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (!combine.isPending) make({ title: shown, facetsFrom, reason })
        }}
      >
        <Field label={t('facet.title')}>
          {(props) => (
            <Input {...props} maxLength={200} value={shown} onChange={(event) => setTitle(event.target.value)} />
          )}
        </Field>
        <Field label={t('facetsFrom')} help={t('facetsFromHelp')}>
          {(props) => (
            <Select
              {...props}
              value={facetsFrom}
              onChange={({ target }) => setFacetsFrom(target.value === '1' ? 1 : 0)}
            >
              <option value={0}>{titles[0]}</option>
              <option value={1}>{titles[1]}</option>
            </Select>
          )}
        </Field>
        <Field label={t('why')}>
          {(props) => (
            <Input {...props} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <Notice>{t('combineMeans')}</Notice>
        {picks.length > 0 && !givesBoth({ sections: picks, facetsFrom }) && (
          <Notice tone="warn" role="status">
            {errors('combine-one-song')}
          </Notice>
        )}
        {combine.error && (
          <Notice tone="error" role="alert">
            {sentence(combine.error)}
          </Notice>
        )}
        <Button
          type="submit"
          variant="primary"
          className="self-end"
          disabled={!sources[1] || !givesBoth({ sections: picks, facetsFrom })}
          pending={combine.isPending}
        >
          {t('combineNow')}
        </Button>
      </form>
    </section>
  )
}
