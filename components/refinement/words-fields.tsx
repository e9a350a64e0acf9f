'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Field, Input, Textarea } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import { parseLyrics } from '@/domain/refinement/text/lines'
import type { FormProblems, WordsField, WordsForm } from './words-form'

const sections = ['Verse', 'Pre-Chorus', 'Chorus', 'Post-Chorus', 'Bridge', 'Outro'] as const

type Props = { form: WordsForm; problems?: FormProblems; onChange: (form: WordsForm) => void }

/** Title, tempo, key, language and the lyric sheet, to type in. */
export function WordsFields({ form, problems = {}, onChange }: Props) {
  const t = useTranslations('words')
  const sentence = useFieldSentence()
  const sheet = useRef<HTMLTextAreaElement>(null)
  const set = (facet: WordsField) => (event: { target: { value: string } }) =>
    onChange({ ...form, [facet]: event.target.value })
  const error = (facet: WordsField) => sentence(problems[facet] ? { message: problems[facet] } : undefined)
  return (
    <div className="flex flex-col gap-4">
      <Field label={t('facet.title')} error={error('title')}>
        {(props) => <Input {...props} value={form.title} onChange={set('title')} autoComplete="off" />}
      </Field>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        <Field label={t('facet.tempo')} help={t('tempoHelp')} error={error('tempo')}>
          {(props) => (
            <Input {...props} value={form.tempo} onChange={set('tempo')} inputMode="decimal" autoComplete="off" />
          )}
        </Field>
        <Field label={t('facet.key')} help={t('keyHelp')} error={error('key')}>
          {(props) => <Input {...props} value={form.key} onChange={set('key')} autoComplete="off" />}
        </Field>
        <Field label={t('facet.language')} error={error('language')} className="max-sm:col-span-2">
          {(props) => <Input {...props} value={form.language} onChange={set('language')} autoComplete="off" />}
        </Field>
      </div>
      <Field label={t('facet.lyrics')} help={t('lyricsHelp')} error={error('lyrics')}>
        {(props) => (
          <Textarea
            {...props}
            ref={sheet}
            value={form.lyrics}
            onChange={set('lyrics')}
            rows={18}
            spellCheck={false}
            className="font-lyric text-lyric [field-sizing:content] max-h-[70dvh] min-h-80"
          />
        )}
      </Field>
      <SectionButtons sheet={sheet} onInsert={(lyrics) => onChange({ ...form, lyrics })} />
    </div>
  )
}

type InsertProps = { sheet: RefObject<HTMLTextAreaElement | null>; onInsert: (lyrics: string) => void }

function SectionButtons({ sheet, onInsert }: InsertProps) {
  const t = useTranslations('words')
  const insert = (section: (typeof sections)[number]) => {
    const field = sheet.current
    if (!field) return
    const { text, caret } = withHeader(field.value, field.selectionStart, section)
    onInsert(text)
    requestAnimationFrame(() => {
      field.focus()
      field.setSelectionRange(caret, caret)
    })
  }
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="mb-1 text-sm text-muted">{t('insertSection')}</legend>
      {sections.map((section) => (
        <Button key={section} size="sm" onClick={() => insert(section)}>
          {t(`section.${section}`)}
        </Button>
      ))}
    </fieldset>
  )
}

/** Verses are numbered; a header stands on its own line, after a blank one. */
function withHeader(lyrics: string, at: number, section: string): { text: string; caret: number } {
  const verses = parseLyrics(lyrics).filter(
    ({ kind, section: name }) => kind === 'header' && /^verse/i.test(name ?? ''),
  )
  const name = section === 'Verse' ? `Verse ${verses.length + 1}` : section
  const lineEnd = lyrics.indexOf('\n', at)
  const cut = lyrics.slice(0, at).trim() === '' ? 0 : lineEnd === -1 ? lyrics.length : lineEnd
  const head = lyrics.slice(0, cut).trimEnd()
  const start = head === '' ? `[${name}]\n` : `${head}\n\n[${name}]\n`
  return { text: start + lyrics.slice(cut).replace(/^\n/, ''), caret: start.length }
}
