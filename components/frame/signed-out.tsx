'use client'
import { useTranslations } from 'next-intl'
import { buttonLook } from '@/components/ui/button'

/**
 * Somebody signed out in another tab. What stands on this page is covered, and stays alive beneath: a file on its way waits, and
 * typed words are there after signing in again.
 */
export function SignedOut() {
  const t = useTranslations('frame')
  const to = encodeURIComponent(window.location.pathname + window.location.search)
  return (
    <div
      role="alert"
      className="fixed inset-0 z-50 flex flex-col items-start justify-center gap-4 bg-ground p-6 md:items-center"
    >
      <p className="text-2xl font-semibold">{t('signedOutTitle')}</p>
      <p className="max-w-[60ch] text-muted">{t('signedOutText')}</p>
      <a
        href={`/sign-in?to=${to}`}
        target="_blank"
        rel="noopener"
        className={buttonLook({ variant: 'primary', size: 'lg' })}
      >
        {t('signInAgain')}
      </a>
    </div>
  )
}
