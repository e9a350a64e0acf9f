'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useDesk } from '../desk/desk-context'
import { useSheet } from '../desk/sheet-context'

/** A song without words yet: its first lines are typed or pasted here. */
export function FirstLines() {
  const t = useTranslations('desk')
  const { may, save } = useDesk()
  const { saving } = useSheet()
  const field = useRef<HTMLTextAreaElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (open) field.current?.focus()
  }, [open])
  if (!may.save && !may.propose) return <p className="text-muted">{t('noLyrics')}</p>
  if (!open)
    return (
      <div className="flex flex-col items-start gap-3">
        <p className="text-muted">{t('noLyrics')}</p>
        <Button variant="primary" onClick={() => setOpen(true)}>
          {t('firstLine')}
        </Button>
      </div>
    )
  async function write() {
    const lyrics = field.current?.value ?? ''
    if (lyrics.trim() === '') return setOpen(false)
    const saved = await save({ ...saving.shown, lyrics })
    if (saved.outcome !== 'failed') setOpen(false)
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <textarea
        ref={field}
        rows={10}
        spellCheck={false}
        aria-label={t('firstLine')}
        placeholder={t('sheetHelp')}
        className="w-full rounded-md border border-line-strong bg-panel px-3 py-2 font-lyric text-lyric [field-sizing:content]"
      />
      <Button variant="primary" onClick={() => void write()}>
        {t('save')}
      </Button>
    </div>
  )
}
