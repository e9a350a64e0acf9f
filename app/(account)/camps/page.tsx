import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openPage } from '@/lib/trpc/server'
import { MyCamps } from './_components/my-camps'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('camps'))('title') }
}

export default async function MyCampsPage() {
  const page = await openPage()
  await page.read(page.trpc.camp.mine.queryOptions())
  await page.read(page.trpc.access.session.queryOptions())
  return (
    <page.Hydrate>
      <main id="main" className="mx-auto max-w-4xl px-4 py-8">
        <MyCamps />
      </main>
    </page.Hydrate>
  )
}
