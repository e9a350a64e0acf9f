'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC, useTRPCClient } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

export type DropOutKind = 'tonight' | 'left'
export type RepairsView = RouterOutputs['rotation']['proposeRepairs']
export type RepairProposal = RepairsView['proposals'][number]
type RosterPerson = RouterOutputs['roster']['list'][number]

/** Who drops out and how, what could be published instead, and the way back. */
export function useDropOut(memberId: string, onDone: () => void) {
  const t = useTranslations('dropOut')
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { campId } = useCamp()
  const sentence = useErrorSentence()
  const [how, setHow] = useState<DropOutKind | null>(null)
  const { data: roster } = useQuery(trpc.roster.list.queryOptions({ campId }))
  const person = roster?.find(({ id }) => id === memberId)
  const repairs = useQuery(
    trpc.rotation.proposeRepairs.queryOptions(
      { campId, dropOut: how && { memberId, how } },
      { enabled: how !== null, retry: false },
    ),
  )
  const refresh = () =>
    Promise.all(
      [trpc.rotation, trpc.roster, trpc.submission].map((slice) =>
        queries.invalidateQueries({ queryKey: slice.pathKey() }),
      ),
    )

  async function takeBack(before: RosterPerson, latest: number, again: number) {
    try {
      await client.roster.change.mutate({
        campId,
        memberId,
        person: { ...before, email: before.contact?.email ?? null },
      })
      if (again !== latest && again > 0) await client.rotation.publishAgain.mutate({ campId, number: again, latest })
      toast.success(t('takenBack', { name: before.name }))
    } catch (error) {
      toast.error(sentence(error))
    }
    await refresh()
  }

  const publishing = useMutation({
    mutationFn: (plan: RepairProposal['plan'] | null) =>
      client.rotation.publishRepair.mutate({
        campId,
        latest: repairs.data?.latest ?? 0,
        dropOut: how && { memberId, how },
        plan,
      }),
    onSuccess: ({ number, proposed }) => {
      const before = repairs.data?.latest ?? 0
      const name = person?.name ?? ''
      const said = number === before ? t('noted', { name }) : t('published', { number })
      toast.success(proposed > 0 ? `${said} ${t('proposed', { count: proposed })}` : said, {
        ...(person && {
          duration: 15_000,
          action: { label: t('undo'), onClick: () => void takeBack(person, number, before) },
        }),
      })
      onDone()
    },
    onSettled: refresh,
  })

  const names = Object.fromEntries(roster?.map(({ id, name }) => [id, name]) ?? [])
  return { how, choose: setHow, person, names, repairs, publishing, sentence }
}
