'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useDeferredValue, useMemo, useRef } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import type { Plan } from '@/domain/rotation/plan'
import { countsOf } from '@/domain/rotation/review/meetings'
import { reviewBy } from '@/domain/rotation/review/review'
import { rulesOf } from '@/domain/rotation/review/rules'
import { useTRPC } from '@/lib/trpc/client'
import { type Board, boardViews } from './board-context'
import { useDrafts } from './use-drafts'
import { bringIntoView } from './wash'

const nothing = { plan: { nights: [] }, pins: [] }

/** Everything on the board, put together from what the server tells, this browser's edits and the address. */
export function useBoardState() {
  const t = useTranslations('rotation')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { data: board } = useSuspenseQuery(trpc.rotation.board.queryOptions({ campId }))
  const [address, go] = useQueryStates({
    plan: parseAsString,
    view: parseAsStringLiteral(boardViews).withDefault('rooms'),
    night: parseAsInteger,
  })
  const { drafts, input, names, over, running } = board
  const keeper = useDrafts(drafts)
  const draft = drafts.find(({ letter }) => letter === address.plan) ?? drafts[0] ?? null
  const letter = draft?.letter ?? 'A'
  const shown = draft ? keeper.arrangementOf(draft) : nothing
  const { plan, pins } = shown
  const rules = useMemo(() => rulesOf(input), [input])
  const [canUndo, canRedo] = [keeper.canUndo(letter), keeper.canRedo(letter)]
  const edited = useMemo(() => ({ letter, plan, pins, canUndo, canRedo }), [letter, plan, pins, canUndo, canRedo])
  const deferred = useDeferredValue(edited)
  // Another plan, and the first one there is, is said at once.
  const late = deferred.letter === letter && deferred.plan !== nothing.plan ? deferred : edited
  const counts = useMemo(() => countsOf(late.plan), [late.plan])
  const review = useMemo(() => reviewBy(rules, late.plan, late.pins, counts), [rules, late, counts])
  const current = useRef({ letter, shown })
  current.current = { letter, shown }

  const actions = useMemo(() => {
    const step = (which: 'undo' | 'redo') => () => {
      if (keeper[which](current.current.letter) === 'clash') toast.info(t('cannotUndo'))
    }
    return {
      change(next: Parameters<Board['change']>[0]) {
        const { letter, shown } = current.current
        keeper.change(letter, { plan: next.plan ?? shown.plan, pins: next.pins ?? shown.pins })
      },
      undo: step('undo'),
      redo: step('redo'),
      choose: (letter: string) => void go({ plan: letter }),
      show: (view: Board['view']) => void go({ view }),
      goToNight(night: number, room?: number) {
        void go({ view: 'rooms', night })
        bringIntoView(night, room)
      },
    }
  }, [keeper, go, t])

  const tonight = running ?? input.nights.find((night) => !over.includes(night)) ?? input.nights[0] ?? null
  const night = address.night !== null && input.nights.includes(address.night) ? address.night : tonight
  const { view } = address
  const shared = useMemo(
    () => ({ board, input, names, draft, review, reviewed: late.plan, view, night, ...actions }),
    [board, input, names, draft, review, late, view, night, actions],
  )
  const live = useMemo(() => withEdit(shared, edited), [shared, edited])
  const state = useMemo(() => withEdit(shared, late), [shared, late])
  return { live, state, keeper, rules, counts }
}

type Edit = Pick<Board, 'letter' | 'pins' | 'canUndo' | 'canRedo'> & { plan: Plan }

const withEdit = (shared: Omit<Board, keyof Edit>, edit: Edit): Board => ({
  ...{ ...shared, ...edit },
  plan: shared.draft ? edit.plan : null,
})
