import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Empty } from '@/components/ui/empty'
import { PageHeader } from '@/components/ui/page-header'
import { openPage } from '@/lib/trpc/server'

/** Each role's first place. A listener's camp is this page until a night's playback is opened. */
export default async function CampPage({ params }: PageProps<'/camps/[camp]'>) {
  const { camp } = await params
  const page = await openPage()
  const { role, name, place } = await page.read(page.trpc.camp.get.queryOptions({ campId: camp }))
  if (role === 'writer') redirect(`/camps/${camp}/my-night`)
  if (role === 'producer') redirect(`/camps/${camp}/refinement`)
  if (role !== 'listener') redirect(`/camps/${camp}/tonight`)
  const t = await getTranslations('frame')
  return (
    <>
      <PageHeader title={name} detail={place} />
      <Empty title={t('listenerTitle')}>{t('listenerText')}</Empty>
    </>
  )
}
