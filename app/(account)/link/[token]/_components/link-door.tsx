'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { AccountForm } from './account-form'
import { InvitationCard } from './invitation-card'

export function LinkDoor({ token }: { token: string }) {
  const t = useTranslations('link')
  const trpc = useTRPC()
  const sentence = useErrorSentence()
  const { data: link, error } = useQuery(
    trpc.access.viewLink.queryOptions({ token }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  if (error)
    return (
      <>
        <h1 className="mb-4 text-2xl font-semibold">{t('deadTitle')}</h1>
        <Notice tone="warn">{sentence(error)}</Notice>
      </>
    )
  if (!link)
    return (
      <>
        <h1 className="sr-only">{t('title')}</h1>
        <Skeleton />
      </>
    )
  if (link.purpose === 'invitation' && link.camp) return <InvitationCard token={token} link={link} camp={link.camp} />
  return (
    <AccountForm token={token} purpose={link.purpose === 'invitation' ? 'sign-in' : link.purpose} name={link.name} />
  )
}
