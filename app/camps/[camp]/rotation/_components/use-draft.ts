'use client'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { samePlan } from '@/domain/rotation/compare'
import type { Move } from '@/domain/rotation/move'
import type { Plan } from '@/domain/rotation/plan'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC, useTRPCClient } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

type DraftView = RouterOutputs['rotation']['swap']
/** What the draft was before it became version `after`. */
type Step = { after: number; plan: Plan }

/** The organiser's draft and all that can be done to it. One change at a time; each can be undone until somebody else changes it. */
export function useDraft() {
  const t = useTranslations('rotation')
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { campId } = useCamp()
  const sentence = useErrorSentence()
  const options = trpc.rotation.board.queryOptions({ campId })
  const { data: board } = useSuspenseQuery(options)
  const version = board.draft?.version ?? 0
  const [steps, setSteps] = useState<Step[]>([])
  const search = useRef<AbortController | null>(null)

  const take = (draft: DraftView) =>
    queries.setQueryData(options.queryKey, (old) => {
      if (!old || (old.draft && old.draft.version > draft.version)) return old
      return { ...old, draft, differs: old.published === null || !samePlan(draft.plan, old.published) }
    })
  const remember = (draft: DraftView, before = board.draft?.plan) => {
    if (before) setSteps((all) => [...all, { after: draft.version, plan: before }])
    take(draft)
  }
  const fail = (error: unknown) => {
    toast.error(sentence(error))
    void queries.invalidateQueries({ queryKey: options.queryKey })
  }

  const making = useMutation({
    mutationFn: () => {
      search.current = new AbortController()
      return client.rotation.make.mutate({ campId, version }, { signal: search.current.signal })
    },
    onSuccess: (draft) => remember(draft),
    onError: (error) => {
      if (search.current?.signal.aborted) toast.info(t('cancelled'))
      else fail(error)
    },
  })
  const moving = useMutation({
    mutationFn: (move: Move) => client.rotation.swap.mutate({ campId, version, ...move }),
    onSuccess: (draft) => remember(draft),
    onError: fail,
  })
  const last = steps.at(-1)
  const undoing = useMutation({
    mutationFn: (step: Step) => client.rotation.restore.mutate({ campId, version, plan: step.plan }),
    onSuccess: (draft) => {
      // What was before it now comes after this version: undo goes on from here.
      setSteps((all) =>
        all.slice(0, -1).map((step, i, rest) => (i < rest.length - 1 ? step : { ...step, after: draft.version })),
      )
      take(draft)
    },
    onError: fail,
  })
  const busy = making.isPending || moving.isPending || undoing.isPending
  const canUndo = last !== undefined && last.after === version && !busy

  return {
    board,
    busy,
    making: making.isPending,
    make: () => !busy && making.mutate(),
    cancel: () => search.current?.abort(),
    move: (move: Move, then?: () => void) => !busy && moving.mutate(move, { onSuccess: then }),
    canUndo,
    undo: () => canUndo && undoing.mutate(last),
  }
}
