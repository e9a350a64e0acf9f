import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { CampProvider } from '@/components/camp/camp-context'
import { LiveCamp } from '@/components/camp/live'
import { CampFrame } from '@/components/frame/camp-frame'
import { DecisionNews } from '@/components/review/suggestions/decision-news'
import { openPage } from '@/lib/trpc/server'

type Props = { params: Promise<{ camp: string }>; children: ReactNode }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { camp } = await params
  const page = await openPage()
  const { name } = await page.read(page.trpc.camp.get.queryOptions({ campId: camp }))
  return { title: { default: name, template: `%s · ${name}` } }
}

/** Opens the camp once for every page inside it; strangers get the same page as for nothing. */
export default async function CampLayout({ params, children }: Props) {
  const { camp } = await params
  const page = await openPage()
  const since = await page.read(page.trpc.events.latest.queryOptions({ campId: camp }))
  await page.read(page.trpc.camp.get.queryOptions({ campId: camp }))
  await page.read(page.trpc.access.session.queryOptions())
  return (
    <page.Hydrate>
      <CampProvider campId={camp}>
        <LiveCamp campId={camp} since={since}>
          <CampFrame>{children}</CampFrame>
          <DecisionNews />
        </LiveCamp>
      </CampProvider>
    </page.Hydrate>
  )
}
