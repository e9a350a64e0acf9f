'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type BatchMove, batchMost } from '@/domain/refinement/queue/moves'
import { type BatchOrder, useBatch } from './use-batch'
import { useOrder } from './use-order'
import type { QueueRow } from './use-queue'
import { useSelection } from './use-selection'

type Asking = { kind: 'snooze' | 'due' | BatchMove; songIds: string[] } | null

/** These happen at once; the rest is shown first, song by song. */
const atOnce = new Set<BatchMove>(['wake', 'release', 'restore', 'claim'])

/** What a producer does with the list, and what is being asked of them about it. */
export function useQueueActs(rows: QueueRow[]) {
  const words = useTranslations('refinement')
  const batch = useBatch()
  const order = useOrder(rows, words('untitled'))
  const selection = useSelection(rows.map(({ songId }) => songId))
  const [asking, ask] = useState<Asking>(null)
  async function move(wanted: BatchOrder) {
    const items = await batch.move(wanted)
    if (items) selection.clear()
    return items
  }
  return {
    order,
    selection,
    asking,
    pending: batch.pending,
    move,
    start(wanted: BatchMove, songIds: string[]) {
      const some = songIds.slice(0, batchMost)
      if (some.length === 0) return
      if (wanted === 'snooze') ask({ kind: 'snooze', songIds: some })
      else if (atOnce.has(wanted)) void move({ songIds: some, move: wanted })
      else ask({ kind: wanted, songIds: some })
    },
    due: (songId: string) => ask({ kind: 'due', songIds: [songId] }),
    close: () => ask(null),
    titleOf: (songId: string) => rows.find((row) => row.songId === songId)?.title || words('untitled'),
    rowOf: (songId: string) => rows.find((row) => row.songId === songId),
  }
}
export type Acts = ReturnType<typeof useQueueActs>
