'use client'
import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from './button'
import { Input } from './field'

/** Plain http on a venue's network has no clipboard: there the old way does it. */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // Refused by the browser: try the old way.
  }
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  const before = document.activeElement
  ;(document.querySelector('[role=dialog]') ?? document.body).append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}

/** A text to take along, such as a link: shown whole, copied with one press. */
export function CopyText({ text, label }: { text: string; label?: string }) {
  const t = useTranslations('ui')
  const [copied, setCopied] = useState(false)
  return (
    <div className="flex gap-2">
      <Input
        readOnly
        value={text}
        aria-label={label ?? t('link')}
        onFocus={(event) => event.target.select()}
        className="min-w-0 flex-1"
      />
      <Button onClick={async () => setCopied(await copyToClipboard(text))}>
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        {copied ? t('copied') : t('copy')}
      </Button>
    </div>
  )
}
