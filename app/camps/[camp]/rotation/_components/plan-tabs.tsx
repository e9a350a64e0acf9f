'use client'
import { useMutation } from '@tanstack/react-query'
import { Columns2, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { samePlan } from '@/domain/rotation/review/compare'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { type DraftView, useBoard } from './board-context'
import type { Letter } from './letter'
import { usePlanWords } from './plan-words'
import { useCompare } from './use-compare'
import { usePlans } from './use-outlook'
import { useRefresh } from './use-refresh'
import { useWhen } from './when'

/** Plan A, B, C…: each with what sets it apart. */
export function PlanTabs() {
  const t = useTranslations('rotationPanels.plan')
  const { letter, choose } = useBoard()
  const { sayDifference } = usePlanWords()
  const plans = usePlans()
  const bar = useRef<HTMLDivElement>(null)
  const [first] = plans
  if (!first) return null
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const at = plans.findIndex((plan) => plan.letter === letter)
    const next = plans[(at + by + plans.length) % plans.length]!
    choose(next.letter)
    bar.current?.querySelector<HTMLElement>(`[data-letter="${next.letter}"]`)?.focus()
  }
  return (
    <div className="mb-4 flex flex-col gap-2">
      <div
        ref={bar}
        role="tablist"
        aria-label={t('tabs')}
        className="flex gap-2 overflow-x-auto pb-1 print:hidden"
        onKeyDown={step}
      >
        {plans.map((plan) => {
          const chosen = plan.letter === letter
          return (
            <button
              key={plan.letter}
              type="button"
              role="tab"
              data-letter={plan.letter}
              aria-selected={chosen}
              tabIndex={chosen ? 0 : -1}
              onClick={() => choose(plan.letter)}
              className={classNames(
                'flex min-h-11 w-64 shrink-0 flex-col items-start rounded-md border px-3 py-2 text-left',
                chosen ? 'border-lamp-ink bg-lamp-soft' : 'border-line bg-panel hover:bg-raised',
              )}
            >
              <span className="font-medium">{t('name', { letter: plan.letter })}</span>
              <span className="line-clamp-3 text-sm text-muted first-letter:uppercase">
                {sayDifference(plan, first)}
              </span>
            </button>
          )
        })}
      </div>
      <PlanLine />
    </div>
  )
}

/** Where the chosen plan comes from, and what can be done with it as a whole. */
function PlanLine() {
  const t = useTranslations('rotationPanels.plan')
  const { board, draft, letter, names } = useBoard()
  const when = useWhen()
  const { open } = useCompare()
  const { isPending, discard } = useDiscard(draft)
  if (!draft) return null
  const other = board.drafts.find((each) => each.letter !== letter)
  const { published, publications } = board
  const announced =
    published && samePlan(draft.plan, published.plan)
      ? publications.find(({ number }) => number === published.number)
      : undefined
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted print:hidden">
      <p className="min-w-0">
        {announced
          ? t('asPublished', {
              ...{ number: announced.number, when: when(announced.publishedAt) },
              name: names[announced.publishedBy] ?? '',
            })
          : t(`origin.${draft.origin}`, { when: when(draft.changedAt), name: names[draft.changedBy] ?? '' })}
      </p>
      {other && (
        <Button size="sm" variant="ghost" onClick={() => open(letter, other.letter)}>
          <Columns2 aria-hidden />
          {t('compare')}
        </Button>
      )}
      <Button size="sm" variant="ghost" pending={isPending} onClick={discard}>
        <Trash2 aria-hidden />
        {t('discard', { letter })}
      </Button>
    </div>
  )
}

/** What is offered afterwards is about the plan that was there, whichever is chosen by then. */
function useDiscard(draft: DraftView | null) {
  const t = useTranslations('rotationPanels.plan')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const refresh = useRefresh()
  const sentence = useErrorSentence()
  const { choose } = useBoard()
  const discarded = useRef<DraftView | null>(null)
  const rules = { onError: (error: unknown) => void toast.error(sentence(error)), onSettled: refresh }
  const adding = useMutation(trpc.rotation.add.mutationOptions({ ...rules, onSuccess: ({ letter }) => choose(letter) }))
  const bringBack = ({ plan, pins }: DraftView) => adding.mutate({ campId, plan, pins, from: null })
  const discarding = useMutation(
    trpc.rotation.discard.mutationOptions({
      ...rules,
      onSuccess: ({ letter }) => {
        const gone = discarded.current
        toast(t('discarded', { letter }), {
          duration: 10_000,
          action: { label: t('undo'), onClick: () => gone && bringBack(gone) },
        })
      },
    }),
  )
  const discard = () => {
    if (!draft) return
    discarded.current = draft
    discarding.mutate({ campId, letter: draft.letter as Letter, version: draft.version })
  }
  return { isPending: discarding.isPending, discard }
}
