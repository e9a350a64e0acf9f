'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { useSyncExternalStore } from 'react'
import { localeNames, useLocaleChoice } from '@/components/frame/use-locale-choice'
import { Button } from '@/components/ui/button'
import { Field, Select } from '@/components/ui/field'
import type { Locale } from '@/i18n/locale'
import { announceSignOut } from '@/lib/live/sign-out'
import { useTRPC } from '@/lib/trpc/client'

const inBrowser = () => true
const onServer = () => false
const never = () => () => {}

export function Preferences() {
  const t = useTranslations('frame')
  const trpc = useTRPC()
  const language = useLocaleChoice()
  const { theme, setTheme } = useTheme()
  // The server doesn't know the chosen light.
  const known = useSyncExternalStore(never, inBrowser, onServer)
  const signOut = useMutation(
    trpc.access.signOut.mutationOptions({
      onSuccess: () => {
        announceSignOut()
        window.location.assign('/sign-in')
      },
    }),
  )
  return (
    <section className="flex flex-col gap-4">
      <Field label={t('language')}>
        {(field) => (
          <Select
            {...field}
            value={language.current}
            onChange={(event) => language.choose(event.target.value as Locale)}
          >
            {language.locales.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {localeNames[locale]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('light')}>
        {(field) => (
          <Select {...field} value={known ? theme : 'system'} onChange={(event) => setTheme(event.target.value)}>
            {(['system', 'dark', 'light'] as const).map((name) => (
              <option key={name} value={name}>
                {t(`theme.${name}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button className="self-start" pending={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('signOut')}
      </Button>
    </section>
  )
}
