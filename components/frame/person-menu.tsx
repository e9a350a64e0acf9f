'use client'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { CircleUserRound, Keyboard, Languages, LogOut, Moon, Sun, SunMoon, Tent, UserRound } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { Button } from '@/components/ui/button'
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '@/components/ui/menu'
import { announceSignOut } from '@/lib/live/sign-out'
import { useTRPC } from '@/lib/trpc/client'
import { useKeySheet } from './keys'
import { localeNames, useLocaleChoice } from './use-locale-choice'

const themes = [
  { theme: 'system', Icon: SunMoon },
  { theme: 'dark', Icon: Moon },
  { theme: 'light', Icon: Sun },
] as const

/** Who is signed in, the language and the light: in the same corner of every page. */
export function PersonMenu() {
  const t = useTranslations('frame')
  const trpc = useTRPC()
  const { data } = useSuspenseQuery(trpc.access.session.queryOptions())
  const { setTheme, theme: chosen } = useTheme()
  const language = useLocaleChoice()
  const openKeys = useKeySheet()
  // Everything that was read belongs to the person who leaves: the next page starts from nothing.
  const signOut = useMutation(
    trpc.access.signOut.mutationOptions({
      onSuccess: () => {
        announceSignOut()
        window.location.assign('/sign-in')
      },
    }),
  )
  const name = data.person?.name
  const camp = /^\/camps\/(camp_\w+)/.exec(usePathname())?.[1]

  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="ghost" className="max-w-56 min-w-0" aria-label={name ? t('menuOf', { name }) : t('menu')}>
          <CircleUserRound aria-hidden />
          {name && <span className="hidden truncate sm:inline">{name}</span>}
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        {data.person && (
          <>
            <MenuItem asChild>
              <Link href="/camps">
                <Tent aria-hidden /> {t('myCamps')}
              </Link>
            </MenuItem>
            <MenuItem asChild>
              <Link href={(camp ? `/me?camp=${camp}` : '/me') as '/me'}>
                <UserRound aria-hidden /> {t('me')}
              </Link>
            </MenuItem>
            {openKeys && (
              <MenuItem onSelect={openKeys} className="max-md:hidden">
                <Keyboard aria-hidden /> {t('keys')}
              </MenuItem>
            )}
            <MenuSeparator />
          </>
        )}
        <MenuLabel>{t('language')}</MenuLabel>
        {language.locales.map((locale) => (
          <MenuItem key={locale} lang={locale} onSelect={() => language.choose(locale)}>
            <Languages aria-hidden /> {localeNames[locale]}
            {locale === language.current && <span className="ml-auto text-muted">{t('chosen')}</span>}
          </MenuItem>
        ))}
        <MenuLabel>{t('light')}</MenuLabel>
        {themes.map(({ theme, Icon }) => (
          <MenuItem key={theme} onSelect={() => setTheme(theme)}>
            <Icon aria-hidden /> {t(`theme.${theme}`)}
            {theme === chosen && <span className="ml-auto text-muted">{t('chosen')}</span>}
          </MenuItem>
        ))}
        {data.person && (
          <>
            <MenuSeparator />
            <MenuItem onSelect={() => signOut.mutate()}>
              <LogOut aria-hidden /> {t('signOut')}
            </MenuItem>
          </>
        )}
      </MenuContent>
    </Menu>
  )
}
