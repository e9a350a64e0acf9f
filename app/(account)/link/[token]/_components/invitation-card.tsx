'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCampTime } from '@/components/camp/time'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

type LinkView = RouterOutputs['access']['viewLink']
type Props = { token: string; link: LinkView; camp: NonNullable<LinkView['camp']> }

export function InvitationCard({ token, link, camp }: Props) {
  const t = useTranslations('link')
  const roles = useTranslations('roles')
  const trpc = useTRPC()
  const sentence = useErrorSentence()
  const time = useCampTime(camp.timeZone)
  const open = useMutation(trpc.access.openLink.mutationOptions({ onSuccess: ({ to }) => window.location.assign(to) }))
  const [first, last] = [camp.nights[0], camp.nights.at(-1)]
  return (
    <section className="flex flex-col gap-6 rounded-lg border border-line bg-panel p-6 shadow-panel">
      <div>
        <p className="text-muted">{t('hello', { name: link.name ?? '' })}</p>
        <h1 className="mt-1 text-2xl font-semibold tracking-tight">{t('invitedTo', { camp: camp.name })}</h1>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        <dt className="text-muted">{t('as')}</dt>
        <dd>{roles(camp.role)}</dd>
        {camp.place !== '' && (
          <>
            <dt className="text-muted">{t('place')}</dt>
            <dd>{camp.place}</dd>
          </>
        )}
        {first && last && (
          <>
            <dt className="text-muted">{t('nights')}</dt>
            <dd>
              {t('nightsRange', {
                count: camp.nights.length,
                first: time.dayAndTime(first.startsAt),
                last: time.dayAndTime(last.endsAt),
              })}
              <span className="block text-sm text-muted">{t('zone', { zone: camp.timeZone })}</span>
            </dd>
          </>
        )}
      </dl>
      {link.otherPerson && <Notice tone="warn">{t('otherPerson', { name: link.otherPerson })}</Notice>}
      {open.isError && (
        <Notice tone="error" role="alert">
          {sentence(open.error)}
        </Notice>
      )}
      <Button
        variant="primary"
        size="lg"
        pending={open.isPending || open.isSuccess}
        onClick={() => open.mutate({ token })}
      >
        {t('enter')}
      </Button>
      {!link.sameBrowser && <p className="text-sm text-muted">{t('browsers', { left: link.browsersLeft })}</p>}
    </section>
  )
}
