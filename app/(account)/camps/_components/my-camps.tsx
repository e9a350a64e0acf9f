'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonLook } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHeader } from '@/components/ui/page-header'
import { useTRPC } from '@/lib/trpc/client'
import { CampCard } from './camp-card'
import { InvitationCard } from './invitation-card'

export function MyCamps() {
  const t = useTranslations('camps')
  const trpc = useTRPC()
  const { data } = useSuspenseQuery(trpc.camp.mine.queryOptions())
  const { data: session } = useSuspenseQuery(trpc.access.session.queryOptions())
  const mayCreate = session.person?.mayCreateCamps ?? false
  const { camps, invitations } = data
  const running = camps.filter(({ over }) => !over)
  const past = camps.filter(({ over }) => over)
  const create = (
    <Link href={'/camps/new' as '/camps'} className={buttonLook({ variant: 'primary' })}>
      <Plus aria-hidden /> {t('new')}
    </Link>
  )
  return (
    <>
      <PageHeader title={t('title')} actions={mayCreate && camps.length > 0 ? create : undefined} />
      <div className="flex flex-col gap-8">
        {invitations.length > 0 && (
          <Section title={t('invitations')}>
            {invitations.map((camp) => (
              <InvitationCard key={camp.id} camp={camp} />
            ))}
          </Section>
        )}
        {running.length > 0 && (
          <Section title={t('current')}>
            {running.map((camp) => (
              <CampCard key={camp.id} camp={camp} />
            ))}
          </Section>
        )}
        {past.length > 0 && (
          <Section title={t('past')}>
            {past.map((camp) => (
              <CampCard key={camp.id} camp={camp} />
            ))}
          </Section>
        )}
        {camps.length + invitations.length === 0 && (
          <Empty title={t('emptyTitle')} action={mayCreate ? create : undefined}>
            {t(mayCreate ? 'emptyMaker' : 'emptyText')}
          </Empty>
        )}
      </div>
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3 text-lg font-semibold">{title}</h2>
      <ul className="grid gap-4 md:grid-cols-2">{children}</ul>
    </section>
  )
}
