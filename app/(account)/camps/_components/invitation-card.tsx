'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'
import { CampFacts } from './camp-facts'

export function InvitationCard({ camp }: { camp: RouterOutputs['camp']['mine']['invitations'][number] }) {
  const t = useTranslations('camps')
  const trpc = useTRPC()
  const sentence = useErrorSentence()
  const accept = useMutation(
    trpc.camp.accept.mutationOptions({ onSuccess: ({ campId }) => window.location.assign(`/camps/${campId}`) }),
  )
  return (
    <li className="flex flex-col gap-4 rounded-lg border border-lamp-ink bg-panel p-4 shadow-panel">
      <h3 className="text-lg font-semibold">{camp.name}</h3>
      <CampFacts {...camp} />
      {accept.isError && (
        <Notice tone="error" role="alert">
          {sentence(accept.error)}
        </Notice>
      )}
      <Button
        variant="primary"
        className="self-start"
        pending={accept.isPending || accept.isSuccess}
        onClick={() => accept.mutate({ campId: camp.id })}
        aria-label={t('acceptCamp', { camp: camp.name })}
      >
        {t('accept')}
      </Button>
    </li>
  )
}
