'use client'
import { BatchDialog } from './batch-dialog'
import { DueDialog } from './due-dialog'
import { SnoozeDialog } from './snooze-dialog'
import type { Acts } from './use-queue-acts'

/** What is being asked before something is done. */
export function QueueDialogs({ acts, now }: { acts: Acts; now: number }) {
  const { asking, close, titleOf } = acts
  if (!asking) return null
  const { kind, songIds } = asking
  if (kind === 'snooze')
    return (
      <SnoozeDialog
        count={songIds.length}
        now={now}
        onClose={close}
        onSnooze={(until) => {
          close()
          void acts.move({ songIds, move: 'snooze', until })
        }}
      />
    )
  if (kind === 'due')
    return (
      <DueDialog
        title={titleOf(songIds[0]!)}
        dueAt={acts.rowOf(songIds[0]!)?.dueAt ?? null}
        onClose={close}
        onDue={(dueAt) => {
          close()
          acts.order.setDue(songIds[0]!, dueAt)
        }}
      />
    )
  return (
    <BatchDialog
      move={kind}
      songs={songIds.map((songId) => ({ songId, title: titleOf(songId) }))}
      pending={acts.pending}
      onMove={acts.move}
      onClose={close}
    />
  )
}
