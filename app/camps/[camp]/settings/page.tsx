import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openPage } from '@/lib/trpc/server'
import { Settings } from './_components/settings'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsPage({ params }: PageProps<'/camps/[camp]/settings'>) {
  const { camp } = await params
  const page = await openPage()
  await page.read(page.trpc.camp.settings.queryOptions({ campId: camp }))
  return (
    <page.Hydrate>
      <Settings />
    </page.Hydrate>
  )
}
