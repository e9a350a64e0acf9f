import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkDoor } from './_components/link-door'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('link'))('title'), referrer: 'no-referrer' }
}

/** Looking at this page uses nothing up: mail scanners and previews look at links too. */
export default async function LinkPage({ params }: PageProps<'/link/[token]'>) {
  const { token } = await params
  return (
    <main id="main" className="mx-auto max-w-md px-4 py-8 md:py-16">
      <LinkDoor token={token} />
    </main>
  )
}
