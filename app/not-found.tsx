import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { KeptHere } from '@/components/refinement/edit/kept-here'
import { buttonLook } from '@/components/ui/button'

export default async function NotFoundPage() {
  const t = await getTranslations('frame')
  return (
    <main id="main" className="mx-auto flex max-w-lg flex-col items-start gap-4 p-6 pt-16">
      <title>{`${t('notFoundTitle')} · Nightshift`}</title>
      <h1 className="text-2xl font-semibold">{t('notFoundTitle')}</h1>
      <p className="text-muted">{t('notFoundText')}</p>
      <KeptHere />
      <Link href="/camps" className={buttonLook({ variant: 'primary' })}>
        {t('toCamps')}
      </Link>
    </main>
  )
}
