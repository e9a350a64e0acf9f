import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { KeptHere } from '@/components/refinement/edit/kept-here'
import { openPage } from '@/lib/trpc/server'
import { DemoPeople } from './_components/demo-people'
import { SignInForm } from './_components/sign-in-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { to } = await searchParams
  // Only addresses of ours: `//elsewhere` would lead away.
  const next = typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/camps'
  const page = await openPage()
  const { kind, person } = await page.read(page.trpc.access.session.queryOptions())
  if (person) redirect(next as '/camps')
  if (kind === 'demo') await page.read(page.trpc.access.demoPeople.queryOptions())
  const t = await getTranslations('signIn')
  return (
    <page.Hydrate>
      <main id="main" className="mx-auto flex max-w-md flex-col gap-8 px-4 py-8 md:py-16">
        <div>
          <h1 className="text-2xl font-semibold tracking-tight">{t('title')}</h1>
          <p className="mt-1 text-muted">{kind === 'demo' ? t('demoText') : t('text')}</p>
          {next !== '/camps' && <p className="mt-1 text-muted">{t('goesOn')}</p>}
        </div>
        <KeptHere path={next} />
        {kind === 'demo' && <DemoPeople to={next} />}
        <SignInForm to={next} />
        <p className="text-muted">{t('lost')}</p>
      </main>
    </page.Hydrate>
  )
}
