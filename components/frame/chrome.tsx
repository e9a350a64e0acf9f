'use client'
import { useTranslations } from 'next-intl'
import { ThemeProvider, useTheme } from 'next-themes'
import type { ReactNode } from 'react'
import { Toaster } from 'sonner'
import { CallProvider } from '@/lib/trpc/client'

/** What surrounds every page: theme, calls, toasts and, in a demo, the banner. */
export function Chrome({ nonce, demo, children }: { nonce: string | undefined; demo: boolean; children: ReactNode }) {
  const t = useTranslations('frame')
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange nonce={nonce}>
      <CallProvider>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-lamp focus:px-4 focus:py-2 focus:text-on-lamp"
        >
          {t('skip')}
        </a>
        {demo && (
          <aside
            aria-label={t('demoLabel')}
            className="no-print bg-lamp-soft px-4 py-1.5 text-center text-sm text-lamp-ink"
          >
            {t('demoBanner')}
          </aside>
        )}
        {children}
        <Toasts />
      </CallProvider>
    </ThemeProvider>
  )
}

function Toasts() {
  const { resolvedTheme } = useTheme()
  return <Toaster position="bottom-center" theme={resolvedTheme === 'light' ? 'light' : 'dark'} />
}
