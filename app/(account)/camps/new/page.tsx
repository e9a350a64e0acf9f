import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { openPage } from '@/lib/trpc/server'
import { NewCamp } from './_components/new-camp'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('newCamp'))('title') }
}

export default async function NewCampPage() {
  const page = await openPage()
  const { person } = await page.read(page.trpc.access.session.queryOptions())
  if (!person?.mayCreateCamps) notFound()
  const t = await getTranslations('newCamp')
  return (
    <main id="main" className="mx-auto max-w-2xl px-4 py-8">
      <PageHeader title={t('title')} detail={t('text')} />
      <NewCamp />
    </main>
  )
}
