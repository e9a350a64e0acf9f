import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { roleAllows } from '@/domain/camp/permissions'
import { openPage } from '@/lib/trpc/server'
import { Roster } from './_components/roster'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster'))('title') }
}

export default async function RosterPage({ params }: PageProps<'/camps/[camp]/roster'>) {
  const { camp } = await params
  const page = await openPage()
  await page.read(page.trpc.roster.list.queryOptions({ campId: camp }))
  const { role } = await page.read(page.trpc.camp.get.queryOptions({ campId: camp }))
  if (roleAllows(role, 'roster.change')) await page.read(page.trpc.roster.links.queryOptions({ campId: camp }))
  return (
    <page.Hydrate>
      <Roster />
    </page.Hydrate>
  )
}
