'use client'
import { AudioLines, MoonStar, Sparkles, Tent, UserRound } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { classNames } from '@/components/ui/class-names'
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu'
import type { Place } from './places'

const icons = { myNight: MoonStar, tonight: MoonStar, songs: AudioLines, refinement: Sparkles }
const look = 'flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-muted [&_svg]:size-5'

/** At the thumb on a phone: the night, the songs, everything else of the camp, and oneself. */
export function CampTabs({ places }: { places: Place[] }) {
  const t = useTranslations('frame')
  const { campId, role } = useCamp()
  const path = usePathname()
  const first = role === 'writer' ? 'myNight' : 'tonight'
  const names = [first, 'songs', 'refinement'] as const
  const tabs = names.flatMap((name) =>
    places.filter((place) => place.name === name).map((place) => ({ ...place, Icon: icons[name] })),
  )
  const rest = places.filter(({ name }) => !tabs.some((tab) => tab.name === name))
  const href = (place: Place) => `/camps/${campId}/${place.path}` as '/camps'
  const here = (place: Place) => path.startsWith(`/camps/${campId}/${place.path}`)
  return (
    <nav
      aria-label={t('tabs')}
      className="no-print fixed inset-x-0 bottom-0 z-30 flex low:static border-t border-line bg-panel pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.name}
          href={href(tab)}
          aria-current={here(tab) ? 'page' : undefined}
          className={classNames(look, here(tab) && 'text-lamp-ink')}
        >
          <tab.Icon aria-hidden />
          {t(`place.${tab.name}`)}
        </Link>
      ))}
      {rest.length > 0 && (
        <Menu>
          <MenuTrigger className={classNames(look, rest.some(here) && 'text-lamp-ink')}>
            <Tent aria-hidden />
            {t('campTab')}
          </MenuTrigger>
          <MenuContent side="top">
            {rest.map((place) => (
              <MenuItem key={place.name} asChild>
                <Link href={href(place)}>
                  <place.Icon aria-hidden /> {t(`place.${place.name}`)}
                </Link>
              </MenuItem>
            ))}
          </MenuContent>
        </Menu>
      )}
      <Link href={`/me?camp=${campId}` as '/me'} className={look}>
        <UserRound aria-hidden />
        {t('meTab')}
      </Link>
    </nav>
  )
}
