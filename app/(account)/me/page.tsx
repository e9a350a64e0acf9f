import { ArrowLeft } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { openPage } from '@/lib/trpc/server'
import { CampMakers } from './_components/camp-makers'
import { Password } from './_components/password'
import { Preferences } from './_components/preferences'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('me'))('title') }
}

export default async function MePage({ searchParams }: PageProps<'/me'>) {
  const page = await openPage()
  const { camp: campId } = await searchParams
  const from = typeof campId === 'string' ? await page.find(page.trpc.camp.get.queryOptions({ campId })) : undefined
  const { person, kind } = await page.read(page.trpc.access.session.queryOptions())
  if (person?.owner) await page.read(page.trpc.access.owner.campMakers.queryOptions())
  const t = await getTranslations('me')
  return (
    <page.Hydrate>
      <main id="main" className="mx-auto flex max-w-xl flex-col gap-8 px-4 py-8">
        {from && (
          <Link href={`/camps/${campId}` as '/camps'} className="flex min-h-11 items-center gap-2 self-start">
            <ArrowLeft aria-hidden className="size-4" /> {t('backTo', { camp: from.name })}
          </Link>
        )}
        <PageHeader title={person?.name ?? t('title')} detail={person?.onlyCamp ? t('byLink') : person?.email} />
        <Preferences />
        {kind === 'real' && <Password />}
        {person?.owner && <CampMakers />}
      </main>
    </page.Hydrate>
  )
}
