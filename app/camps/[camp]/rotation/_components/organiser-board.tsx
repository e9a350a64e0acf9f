'use client'
import { useQueryClient } from '@tanstack/react-query'
import { RefreshCw, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { useCampEvents } from '@/components/camp/live'
import { isTyping, usePageKeys } from '@/components/frame/keys'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { countProblems } from '@/domain/rotation/review'
import { useTRPC } from '@/lib/trpc/client'
import { BeforePlan } from './before-plan'
import { CreditProposals } from './credit-proposals'
import { DraftGrid } from './draft-grid'
import { Publications } from './publications'
import { PublishDialog } from './publish-dialog'
import { ReviewPanel } from './review-panel'
import { Searching } from './searching'
import { useRemarks } from './sentences'
import { useDraft } from './use-draft'
import { useWhen } from './when'

/** Where an organiser makes the rotation, mends it by hand and announces it. */
export function OrganiserBoard() {
  const t = useTranslations('rotation')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const when = useWhen()
  const { board, busy, making, make, cancel, move, canUndo, undo } = useDraft()
  const { draft, input, names, published, publications, differs } = board
  const { reviewed } = useRemarks(names, input)
  const latest = publications[0]?.number

  usePageKeys([
    { keys: ['↑', '↓', '←', '→'], does: t('keys.arrows') },
    { keys: ['Enter'], does: t('keys.enter') },
    { keys: ['Space'], does: t('keys.space') },
    { keys: ['Ctrl/⌘', 'Z'], does: t('keys.undo') },
  ])
  // Rooms, nights or seats may be others now.
  useCampEvents(({ kind }) => {
    if (kind === 'camp.changed') void queries.invalidateQueries({ queryKey: trpc.rotation.pathKey() })
  })
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return
    if (!canUndo || isTyping(event.target)) return
    event.preventDefault()
    undo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  if (!draft)
    return (
      <>
        <PageHeader title={t('title')} />
        {making && <Searching onCancel={cancel} />}
        <BeforePlan input={input} names={names} making={making} onMake={make} />
      </>
    )
  const changed = { when: when(draft.changedAt), name: names[draft.changedBy] ?? '' }
  const state = differs ? (latest === undefined ? 'draftFirst' : 'draftDiffers') : 'draftSame'
  return (
    <>
      <PageHeader
        title={t('title')}
        detail={t(state, { ...changed, number: latest ?? 0 })}
        actions={
          <>
            <Button onClick={undo} disabled={!canUndo}>
              <Undo2 aria-hidden />
              {t('undo')}
            </Button>
            <Button onClick={make} disabled={busy}>
              <RefreshCw aria-hidden />
              {t('makeAgain')}
            </Button>
            {differs && (
              <PublishDialog
                {...{ version: draft.version, plan: draft.plan, published, names }}
                next={(latest ?? 0) + 1}
                remarks={countProblems(draft.review)}
              />
            )}
          </>
        }
      />
      {making && <Searching onCancel={cancel} />}
      <CreditProposals names={names} />
      <div className="flex flex-col gap-6 xl:grid xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="order-2 min-w-0 xl:order-none">
          <DraftGrid {...{ draft, input, names, busy, move }} />
        </div>
        <aside className="contents xl:sticky xl:top-20 xl:flex xl:max-h-[calc(100dvh-6rem)] xl:flex-col xl:gap-4 xl:self-start xl:overflow-y-auto">
          <ReviewPanel review={draft.review} remarks={reviewed(draft.review)} />
          <Publications publications={publications} names={names} />
        </aside>
      </div>
    </>
  )
}
