'use client'
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { roleAllows } from '@/domain/camp/permissions'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

export type PersonView = RouterOutputs['roster']['list'][number]
export type LinkView = RouterOutputs['roster']['links']['links'][number]

/** The roster as the viewer may see it, with everybody's link for organisers. */
export function useRoster() {
  const trpc = useTRPC()
  const { campId, role } = useCamp()
  const mayChange = roleAllows(role, 'roster.change')
  const { data: everybody } = useSuspenseQuery(trpc.roster.list.queryOptions({ campId }))
  const { data: links } = useQuery({ ...trpc.roster.links.queryOptions({ campId }), enabled: mayChange })
  return {
    mayChange,
    people: everybody.filter(({ removed }) => !removed),
    removed: everybody.filter(({ removed }) => removed),
    linkOf: (memberId: string): LinkView | undefined => links?.links.find((link) => link.memberId === memberId),
    mayMail: links?.mayMail ?? false,
  }
}

/** What organisers do to one person; each says what it has done, or why not. */
export function useRosterActs() {
  const t = useTranslations('roster')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const { campId } = useCamp()
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.roster.pathKey() })
  const onError = (error: unknown) => toast.error(sentence(error))

  const putBack = useMutation(
    trpc.roster.putBack.mutationOptions({
      onSuccess: ({ name }) => toast.success(t('isBack', { name })),
      onSettled: refresh,
      onError,
    }),
  )
  const remove = useMutation(
    trpc.roster.remove.mutationOptions({
      onSuccess: ({ name }, { memberId }) =>
        toast(t('isRemoved', { name }), {
          duration: 12_000,
          action: { label: t('undo'), onClick: () => putBack.mutate({ campId, memberId }) },
        }),
      onSettled: refresh,
      onError,
    }),
  )
  const renew = useMutation(
    trpc.roster.renewLink.mutationOptions({
      onSuccess: ({ name }) => toast.success(t('isRenewed', { name })),
      onSettled: refresh,
      onError,
    }),
  )
  const revoke = useMutation(
    trpc.roster.revokeLink.mutationOptions({
      onSuccess: ({ name }) => toast.success(t('isRevoked', { name })),
      onSettled: refresh,
      onError,
    }),
  )
  const mail = useMutation(
    trpc.roster.mailLink.mutationOptions({
      onSuccess: ({ email }) => toast.success(t('isMailed', { email })),
      onError,
    }),
  )
  return { campId, refresh, putBack, remove, renew, revoke, mail }
}
