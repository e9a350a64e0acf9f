'use client'
import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { classNames } from '@/components/ui/class-names'
import { CampTabs } from './camp-tabs'
import { KeysProvider } from './keys'
import { Lantern } from './lantern'
import { LinkPending } from './link-pending'
import { Palette } from './palette'
import { placesOf } from './places'
import { TopLine } from './top-line'

/** Desktop: a rail of places and a top line. Phone: the top line and tabs at the thumb. */
export function CampFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('frame')
  const { campId, role } = useCamp()
  const path = usePathname()
  const router = useRouter()
  const places = placesOf(role)
  return (
    <KeysProvider places={places} go={(place) => router.push(`/camps/${campId}/${place}` as '/camps')}>
      <div className="flex min-h-dvh flex-col md:grid md:grid-cols-[13rem_minmax(0,1fr)] print:block">
        <nav aria-label={t('places')} className="no-print hidden border-r border-line bg-panel md:block">
          <div className="sticky top-0 flex flex-col gap-1 p-3">
            <Link href="/camps" className="mb-3 flex min-h-9 items-center gap-2 px-2 font-semibold">
              <Lantern className="size-6 text-lamp-ink" />
              Nightshift
            </Link>
            {places.map(({ name, path: place, Icon }) => {
              const here = path.startsWith(`/camps/${campId}/${place}`)
              return (
                <Link
                  key={name}
                  href={`/camps/${campId}/${place}` as '/camps'}
                  aria-current={here ? 'page' : undefined}
                  className={classNames(
                    'flex min-h-9 items-center gap-3 rounded-md px-2 text-muted hover:bg-raised hover:text-ink',
                    here && 'bg-raised font-medium text-ink',
                  )}
                >
                  <Icon aria-hidden className={classNames('size-4', here && 'text-lamp-ink')} />
                  {t(`place.${name}`)}
                  <LinkPending />
                </Link>
              )
            })}
          </div>
        </nav>
        <div className="flex min-w-0 flex-1 flex-col">
          <TopLine />
          <main id="main" className="min-w-0 flex-1 px-4 py-6 pb-24 md:px-8 md:pb-10">
            {children}
          </main>
        </div>
        <CampTabs places={places} />
        <Palette places={places} />
      </div>
    </KeysProvider>
  )
}
