import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { roleAllows } from '@/domain/camp/permissions'
import { openPage } from '@/lib/trpc/server'
import { OrganiserBoard } from './_components/organiser-board'
import { PublishedRotation } from './_components/published-rotation'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rotation'))('title') }
}

export default async function RotationPage({ params }: PageProps<'/camps/[camp]/rotation'>) {
  const { camp: campId } = await params
  const page = await openPage()
  const { role } = await page.read(page.trpc.camp.get.queryOptions({ campId }))
  if (roleAllows(role, 'rotation.draft')) {
    await page.read(page.trpc.rotation.board.queryOptions({ campId }))
    await page.read(page.trpc.rotation.creditProposals.queryOptions({ campId }))
    return (
      <page.Hydrate>
        <OrganiserBoard />
      </page.Hydrate>
    )
  }
  await page.read(page.trpc.rotation.published.queryOptions({ campId }))
  return (
    <page.Hydrate>
      <PublishedRotation />
    </page.Hydrate>
  )
}
