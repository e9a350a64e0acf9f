'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { RepairProposals } from '@/components/rotation/repair-proposals'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { reviewPlan } from '@/domain/rotation/review/review'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { useBoard } from './board-context'
import { usePublishedToast } from './published-toast'

/** When what is published no longer fits who is there and which rooms are open: how the camp could go on. */
export function RepairPanel() {
  const t = useTranslations('dropOut')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { campId } = useCamp()
  const { board, input, names } = useBoard()
  const sentence = useErrorSentence()
  const tell = usePublishedToast()
  const heading = useId()
  const [asked, ask] = useState(false)
  const misfit = board.published !== null && !stillFits(board.published.plan, input, board.over)
  const repairs = useQuery(
    trpc.rotation.proposeRepairs.queryOptions({ campId, dropOut: null }, { enabled: asked && misfit, retry: false }),
  )
  const publishing = useMutation(
    trpc.rotation.publishRepair.mutationOptions({
      onSuccess: tell,
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.rotation.pathKey() }),
    }),
  )
  if (!misfit) return null
  const error = publishing.error ?? repairs.error
  const place = publishing.isPending
    ? (repairs.data?.proposals.findIndex(({ plan }) => plan === publishing.variables.plan) ?? 0)
    : null
  return (
    <section aria-labelledby={heading} className="mb-6 flex flex-col gap-3 rounded-lg border border-warn bg-panel p-4">
      <div>
        <h2 id={heading} className="text-lg font-semibold">
          {t('misfit')}
        </h2>
        <p className="max-w-[75ch] text-muted">{t('misfitText')}</p>
      </div>
      {error && (
        <Notice tone="error" role="alert">
          {sentence(error)}
        </Notice>
      )}
      {repairs.data ? (
        <RepairProposals
          {...{ names, publishing: place, proposals: repairs.data.proposals }}
          onPublish={({ plan }) => publishing.mutate({ campId, latest: repairs.data.latest, dropOut: null, plan })}
        />
      ) : (
        <Button variant="primary" className="self-start" pending={repairs.isFetching} onClick={() => ask(true)}>
          {t(repairs.isFetching ? 'looking' : 'toMend')}
        </Button>
      )}
    </section>
  )
}

type Published = Parameters<typeof reviewPlan>[0]

function stillFits(plan: Published, input: Parameters<typeof reviewPlan>[1], over: number[]): boolean {
  const { misplaced, misshapen, unkept } = reviewPlan(plan, input)
  const closed = unkept.flatMap(({ wish }) => (wish.kind === 'closed' ? [wish] : []))
  return ![...misplaced, ...misshapen, ...closed].some(({ night }) => !over.includes(night))
}
