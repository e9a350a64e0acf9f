'use client'
import { Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo, type ReactNode, useEffect, useEffectEvent } from 'react'
import { isTyping } from '@/components/frame/keys'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import type { Counts } from '@/domain/rotation/review/meetings'
import type { Rules } from '@/domain/rotation/review/rules'
import { type Board, BoardContext, LiveBoardContext, useBoard } from './board-context'
import { BoardGrid } from './board-grid'
import { Compare } from './compare'
import { ConflictPanel } from './conflict-panel'
import { CreditProposals } from './credit-proposals'
import { MeetingMap } from './meeting-map'
import { Outlook } from './outlook'
import { PeopleView } from './people-view'
import { PlanTabs } from './plan-tabs'
import { ProofLines } from './proof-lines'
import { Publications } from './publications'
import { PublishDialog } from './publish-dialog'
import { RepairPanel } from './repair-panel'
import { ReviewPanel } from './review-panel'
import { SaveLamp, Unsaved } from './save-state'
import { SearchPanel } from './search-panel'
import { useBoardState } from './use-board-state'
import { ViewTabs } from './view-tabs'
import { Wishes } from './wishes'

/** Where an organiser makes the rotation, mends it by hand and announces it. */
export function OrganiserBoard() {
  const t = useTranslations('rotation')
  const { live, state, keeper, rules, counts } = useBoardState()
  const { letter, names, draft, canUndo, canRedo, undo, redo } = live
  const conflict = keeper.conflictOf(letter)
  useUndoKeys(live)
  return (
    <Boards live={live} state={state}>
      <PageHeader
        title={t('title')}
        detail={draft && <span className="hidden print:inline">{t('planOf', { letter })}</span>}
        actions={
          draft && (
            <div className="flex flex-wrap gap-2 print:hidden">
              <SaveLamp state={keeper.stateOf(letter)} />
              <Button onClick={undo} disabled={!canUndo}>
                <Undo2 aria-hidden />
                {t('undo')}
              </Button>
              <Button onClick={redo} disabled={!canRedo}>
                <Redo2 aria-hidden />
                {t('redo')}
              </Button>
              {!conflict && <PublishDialog />}
            </div>
          )
        }
      />
      {keeper.listLost().map((lost) => (
        <ConflictPanel key={lost.letter} {...lost} keeper={keeper} />
      ))}
      {conflict?.theirs && <ConflictPanel {...{ conflict, keeper, letter }} />}
      <Unsaved keeper={keeper} letter={letter} />
      <Remedies names={names} />
      {draft ? <Plans rules={rules} counts={counts} /> : <Beginning />}
    </Boards>
  )
}

function Boards({ live, state, children }: { live: Board; state: Board; children: ReactNode }) {
  return (
    <LiveBoardContext value={live}>
      <BoardContext value={state}>{children}</BoardContext>
    </LiveBoardContext>
  )
}

const Remedies = memo(function Remedies({ names }: Pick<Board, 'names'>) {
  return (
    <>
      <RepairPanel />
      <CreditProposals names={names} />
    </>
  )
})

function Beginning() {
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <div className="flex flex-col gap-4">
        <Outlook />
        <SearchPanel />
      </div>
      <Wishes />
    </div>
  )
}

type PlansProps = { rules: Rules; counts: Counts }

/** Not drawn again for an edit itself, but for what is said of it then. */
const Plans = memo(function Plans({ rules, counts }: PlansProps) {
  const { view } = useBoard()
  return (
    <div className="grid gap-x-6 print:block xl:grid-cols-[minmax(0,1fr)_21rem] xl:grid-rows-[auto_1fr]">
      <div className="min-w-0 xl:col-start-1 xl:row-span-2 xl:row-start-1">
        <PlanTabs />
        <ViewTabs />
        {view === 'rooms' && <BoardGrid rules={rules} counts={counts} />}
        {view === 'meetings' && <MeetingMap />}
        {view === 'people' && <PeopleView />}
        {view === 'compare' && <Compare />}
      </div>
      <div className="mt-6 min-w-0 xl:col-start-2 xl:row-start-1 xl:mt-0">
        <SearchPanel />
      </div>
      <aside className="mt-6 flex flex-col print:hidden gap-4 xl:sticky xl:top-20 xl:mt-0 xl:max-h-[calc(100dvh-6rem)] xl:self-start xl:overflow-y-auto">
        <ReviewPanel rules={rules}>
          <ProofLines />
        </ReviewPanel>
        <Outlook />
        <Wishes />
        <Publications />
      </aside>
    </div>
  )
})

/** Ctrl/⌘+Z and Shift+Ctrl/⌘+Z (or Ctrl+Y), but where one types. */
function useUndoKeys({ canUndo, canRedo, undo, redo }: Board): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
    if (document.querySelector('[role=dialog]')) return
    const key = event.key.toLowerCase()
    const back = key === 'z' && !event.shiftKey
    const forth = (key === 'z' && event.shiftKey) || key === 'y'
    if (!(back && canUndo) && !(forth && canRedo)) return
    event.preventDefault()
    if (back) undo()
    else redo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
