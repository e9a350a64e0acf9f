'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import type { PaperFormat } from '@/domain/refinement/papers/export'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPCClient } from '@/lib/trpc/client'

/** Has a paper written and gives it to the browser to keep. */
export function usePaper() {
  const t = useTranslations('papers')
  const client = useTRPCClient()
  const locale = useLocale()
  const sentence = useErrorSentence()
  const { campId } = useCamp()
  const { songId } = useDesk()
  const [pending, setPending] = useState(false)
  return {
    pending,
    async fetchPaper(format: PaperFormat): Promise<void> {
      setPending(true)
      try {
        const labels = {
          ...{ marks: t('marks'), noMarks: t('noMarks'), noWords: t('noWords'), untitled: t('untitled') },
          language: locale,
        }
        const { fileName, mediaType, base64 } = await client.refinement.papers.export.query({
          ...{ campId, songId, format, labels },
        })
        keepFile(fileName, new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: mediaType }))
        toast.success(t('written', { fileName }))
      } catch (error) {
        toast.error(sentence(error))
      }
      setPending(false)
    },
  }
}

function keepFile(fileName: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
