import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/noto-sans-kr/index.css'
import '@fontsource-variable/noto-serif-kr/index.css'
import '@fontsource-variable/source-serif-4/index.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './theme.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { Chrome } from '@/components/frame/chrome'
import { openPage } from '@/lib/trpc/server'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frame')
  return {
    title: { default: 'Nightshift', template: '%s · Nightshift' },
    description: t('description'),
    robots: 'noindex',
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'dark light',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
  const page = await openPage()
  const { kind } = await page.read(page.trpc.access.session.queryOptions())
  return (
    <html lang={await getLocale()} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider>
          <NuqsAdapter>
            <Chrome nonce={nonce} demo={kind === 'demo'}>
              <page.Hydrate>{children}</page.Hydrate>
            </Chrome>
          </NuqsAdapter>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
