'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC, useTRPCClient } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'
import { refreshAfter } from './refresh-after'
import { useTakeBack } from './use-take-back'

export type DropOutKind = 'tonight' | 'left'
export type RepairsView = RouterOutputs['rotation']['proposeRepairs']
export type RepairProposal = RepairsView['proposals'][number]
/** As on the screen at the tap: the feed may bring other proposals before the answer is there. */
type Publishing = { plan: RepairProposal['plan'] | null; latest: number }

/** Who drops out and how, what could be published instead, and the way back. */
export function useDropOut(memberId: string, onDone: () => void) {
  const t = useTranslations('dropOut')
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { campId } = useCamp()
  const sentence = useErrorSentence()
  const takeBack = useTakeBack()
  const [how, setHow] = useState<DropOutKind | null>(null)
  const [seen, setSeen] = useState<number | null>(null)
  const { data: roster } = useQuery(trpc.roster.list.queryOptions({ campId }))
  // Mostly it is tonight: looked for while the person still reads.
  const dropOut = { memberId, how: how ?? 'tonight' }
  const repairs = useQuery(trpc.rotation.proposeRepairs.queryOptions({ campId, dropOut }, { retry: false, gcTime: 0 }))
  const latest = repairs.data?.latest ?? null
  if (seen === null && latest !== null) setSeen(latest)

  const publishing = useMutation({
    mutationFn: ({ plan, latest }: Publishing) =>
      client.rotation.publishRepair.mutate({ campId, latest, dropOut, plan }),
    onMutate: () => roster?.find(({ id }) => id === memberId),
    onSuccess: ({ number, proposed }, { latest }, person) => {
      const said = number === latest ? t('noted', { name: person?.name ?? '' }) : t('published', { number })
      toast.success(proposed > 0 ? `${said} ${t('proposed', { count: proposed })}` : said, {
        ...(person && {
          duration: 15_000,
          action: { label: t('undo'), onClick: () => void takeBack({ person, latest: number, again: latest }) },
        }),
      })
      onDone()
    },
    // Not waited for: new proposals take their time, and what went wrong is said at once.
    onSettled: () => void refreshAfter(queries, trpc),
  })

  const names = Object.fromEntries(roster?.map(({ id, name }) => [id, name]) ?? [])
  const meanwhile = seen !== null && latest !== null && latest !== seen && !publishing.isPending ? latest : null
  return { how, choose: setHow, names, repairs, publishing, meanwhile, sentence }
}
