'use client'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { copyToClipboard } from '@/components/ui/copy-text'
import { Notice } from '@/components/ui/notice'

const keptSchema = z.object({ form: z.object({ title: z.string(), lyrics: z.string() }) })

type Props = { path?: string }

/**
 * Whoever may not see a song any more, or has been signed out, still takes along what they typed in it and didn't save: in the tab
 * where they typed it, and in no other.
 */
export function KeptHere({ path: wanted }: Props) {
  const t = useTranslations('desk')
  const here = usePathname()
  const path = wanted ?? here
  const [texts, setTexts] = useState<{ title: string; lyrics: string }[]>([])
  useEffect(() => {
    const camp = /^\/camps\/([\w-]+)/.exec(path)?.[1]
    if (!camp) return
    try {
      const places = Object.keys(sessionStorage).filter((key) => key.startsWith(`nightshift-words:${camp}:`))
      setTexts(
        places.flatMap((place) => {
          const read = keptSchema.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null'))
          return read.success ? [read.data.form] : []
        }),
      )
    } catch {
      // A forbidden storage holds nothing.
    }
  }, [path])
  return texts.map(({ title, lyrics }) => (
    <Notice key={lyrics} tone="warn" className="w-full">
      <p>{t('keptHere', { title: title || t('untitled') })}</p>
      <Button
        size="sm"
        className="mt-2"
        onClick={async () => void ((await copyToClipboard(lyrics)) && toast.success(t('copied')))}
      >
        {t('copyDraft')}
      </Button>
    </Notice>
  ))
}
