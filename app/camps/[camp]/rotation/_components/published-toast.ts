'use client'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'

type Done = { number: number; created: number; proposed: number }

/** What came of a publication: songs made, and songs whose credits are to be decided. */
export function usePublishedToast(): (done: Done) => void {
  const t = useTranslations('rotationPanels.publish')
  return ({ number, created, proposed }) => {
    toast.success(
      [t('done', { number }), t('created', { count: created }), t('proposed', { count: proposed })].join(' '),
    )
  }
}
