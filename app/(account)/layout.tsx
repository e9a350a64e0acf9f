import Link from 'next/link'
import type { ReactNode } from 'react'
import { Lantern } from '@/components/frame/lantern'
import { PersonMenu } from '@/components/frame/person-menu'
import { openPage } from '@/lib/trpc/server'

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const page = await openPage()
  await page.read(page.trpc.access.session.queryOptions())
  return (
    <page.Hydrate>
      <header className="flex items-center justify-between gap-4 border-b border-line px-4 py-2 md:px-8">
        <Link href="/camps" className="flex min-h-11 items-center gap-2 font-semibold">
          <Lantern className="size-6 text-lamp-ink" />
          Nightshift
        </Link>
        <PersonMenu />
      </header>
      {children}
    </page.Hydrate>
  )
}
