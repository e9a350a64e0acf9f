'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { RepairProposals } from '@/components/rotation/repair-proposals'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { misfitsOf } from '@/domain/rotation/review/misfits'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { useBoard } from './board-context'
import { usePublishedToast } from './published-toast'
import { RemarkList } from './remark-list'
import { useReviewSentences } from './review-sentences'

const told = 6

/** When what is published no longer fits who is there and which rooms are open: why, and how the camp could go on. */
export function RepairPanel() {
  const t = useTranslations('dropOut')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { campId } = useCamp()
  const { board, input, names } = useBoard()
  const { published, over } = board
  const sentence = useErrorSentence()
  const tell = usePublishedToast()
  const heading = useId()
  const sentencesOf = useReviewSentences(names, input)
  const [asked, ask] = useState(false)
  const misfits = useMemo(() => published && misfitsOf(published.plan, input, over), [published, input, over])
  const remarks = misfits ? sentencesOf(misfits).flatMap((group) => group.remarks) : []
  const dropOut = null
  const repairs = useQuery(
    trpc.rotation.proposeRepairs.queryOptions(
      { campId, dropOut },
      { enabled: asked && remarks.length > 0, retry: false },
    ),
  )
  const publishing = useMutation(
    trpc.rotation.publishRepair.mutationOptions({
      onSuccess: (done) => {
        tell(done)
        ask(false)
        queries.removeQueries({ queryKey: trpc.rotation.proposeRepairs.queryKey() })
      },
      onSettled: () => void queries.invalidateQueries({ queryKey: trpc.rotation.pathKey() }),
    }),
  )
  if (remarks.length === 0) return null
  const error = publishing.error ?? repairs.error
  const data = asked ? repairs.data : undefined
  return (
    <section aria-labelledby={heading} className="mb-6 flex flex-col gap-3 rounded-lg border border-warn bg-panel p-4">
      <h2 id={heading} className="text-lg font-semibold">
        {t('misfit')}
      </h2>
      <div className="flex max-w-[75ch] flex-col gap-1">
        <RemarkList remarks={remarks.slice(0, told)} none="" />
        {remarks.length > told && <p className="text-muted">{t('misfitMore', { count: remarks.length - told })}</p>}
      </div>
      {error && (
        <Notice tone="error" role="alert">
          {sentence(error)}
        </Notice>
      )}
      {!data && (
        <Button variant="primary" className="self-start" pending={repairs.isFetching} onClick={() => ask(true)}>
          {t(repairs.isFetching ? 'looking' : 'toMend')}
        </Button>
      )}
      {data?.proposals.length === 0 && <p className="text-muted">{t('nothingToMend')}</p>}
      {data && (
        <RepairProposals
          {...{ names, proposals: data.proposals }}
          publishing={publishing.isPending ? publishing.variables.plan : undefined}
          onPublish={({ plan }) => publishing.mutate({ campId, latest: data.latest, dropOut, plan })}
        />
      )}
    </section>
  )
}
