'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC, useTRPCClient } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'
import { refreshAfter } from './refresh-after'

type TakeBack = {
  /** As they were on the roster before. */
  person: RouterOutputs['roster']['list'][number]
  /** The rotation that was published without them, and the one before. */
  latest: number
  again: number
}

/** They are there after all: their nights as before, and the teams, unless others have been published since. */
export function useTakeBack() {
  const t = useTranslations('dropOut')
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { campId } = useCamp()
  const sentence = useErrorSentence()
  return async ({ person: before, latest, again }: TakeBack) => {
    const { id: memberId, name, nightsPresent } = before
    try {
      const now = (await client.roster.list.query({ campId })).find(({ id }) => id === memberId) ?? before
      const person = { ...now, nightsPresent, email: now.contact?.email ?? null }
      await client.roster.change.mutate({ campId, memberId, person })
      if (again === latest || again === 0) toast.success(t('takenBackOnly', { name }))
      else
        await client.rotation.publishAgain.mutate({ campId, number: again, latest }).then(
          () => toast.success(t('takenBack', { name })),
          (error: unknown) => toast.warning(`${t('takenBackNot', { name })} ${sentence(error)}`, { duration: 15_000 }),
        )
    } catch (error) {
      toast.error(sentence(error))
    }
    await refreshAfter(queries, trpc)
  }
}
