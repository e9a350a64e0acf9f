'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('frame')
  return (
    <main id="main" className="mx-auto flex max-w-lg flex-col items-start gap-4 p-6 pt-16">
      <h1 className="text-2xl font-semibold">{t('errorTitle')}</h1>
      <p className="text-muted">{t('errorText', { reference: error.digest ?? '–' })}</p>
      <Button variant="primary" onClick={reset}>
        {t('tryAgain')}
      </Button>
    </main>
  )
}
