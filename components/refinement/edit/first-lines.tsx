'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useDesk } from '../desk/desk-context'
import { useSheet } from '../desk/sheet-context'
import { toForm } from '../words-form'

/** A song without words yet: its first lines are typed or pasted here, and kept like any others. */
export function FirstLines() {
  const t = useTranslations('desk')
  const { may, save } = useDesk()
  const { saving, kept } = useSheet()
  const typed = kept.kept?.form.lyrics ?? ''
  const field = useRef<HTMLTextAreaElement>(null)
  const [wanted, setWanted] = useState(false)
  const isOpen = wanted || typed !== ''
  useEffect(() => {
    if (wanted) field.current?.focus()
  }, [wanted])
  if (!may.save && !may.propose) return <p className="text-muted">{t('noLyrics')}</p>
  if (!isOpen)
    return (
      <div className="flex flex-col items-start gap-3">
        <p className="text-muted">{t('noLyrics')}</p>
        <Button variant="primary" onClick={() => setWanted(true)}>
          {t('firstLine')}
        </Button>
      </div>
    )
  const keep = (lyrics: string) =>
    kept.keep(saving.baseOf(saving.ground), { ...(kept.kept?.form ?? toForm(saving.shown)), lyrics })
  async function write() {
    const lyrics = field.current?.value ?? ''
    if (lyrics.trim() === '') return setWanted(false)
    const words = { ...saving.shown, lyrics }
    const { outcome } = await save(words)
    if (outcome === 'failed' || outcome === 'asked') return
    setWanted(false)
    kept.drop()
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <textarea
        ref={field}
        rows={10}
        spellCheck={false}
        defaultValue={typed}
        onInput={({ currentTarget }) => keep(currentTarget.value)}
        aria-label={t('firstLine')}
        placeholder={t('sheetHelp')}
        className="w-full rounded-md border border-line-strong bg-panel px-3 py-2 font-lyric text-lyric [field-sizing:content]"
      />
      {saving.failure && (
        <p role="alert" className="text-sm text-bad">
          {saving.failure}
        </p>
      )}
      <Button variant="primary" onClick={() => void write()}>
        {t(may.save ? 'save' : 'offer')}
      </Button>
    </div>
  )
}
