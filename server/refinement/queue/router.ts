import { z } from 'zod'
import { approvalLabels } from '@/domain/refinement/queue/approval-labels'
import { batchInput } from '@/domain/refinement/queue/batch'
import type { QueueMove } from '@/domain/refinement/queue/moves'
import { listQueueInput } from '@/domain/refinement/queue/views'
import { claimSongInput, decideInput, decideWithReasonInput } from '@/domain/refinement/revise'
import { campProcedure, router } from '@/server/trpc/procedures'
import * as approvals from '../approvals/service'
import * as batches from '../batches/service'
import * as listing from '../listing/service'
import * as order from '../order/service'
import * as queue from './service'

const songId = z.string().max(80)
const instant = z.int().min(0).max(8.64e15)

const move = (move: QueueMove) =>
  campProcedure.input(decideInput).mutation(({ ctx, input }) => queue.moveSong(ctx, ctx.camp, { ...input, move }))
const moveWithReason = (move: QueueMove) =>
  campProcedure
    .input(decideWithReasonInput)
    .mutation(({ ctx, input }) => queue.moveSong(ctx, ctx.camp, { ...input, move }))

export const queueRouter = router({
  list: campProcedure.input(listQueueInput).query(({ ctx, input }) => listing.listQueue(ctx, ctx.camp, input)),
  counts: campProcedure.query(({ ctx }) => listing.countLists(ctx, ctx.camp)),
  approvals: campProcedure
    .input(z.object({ songId }))
    .query(({ ctx, input }) => approvals.listApprovals(ctx, ctx.camp, input.songId)),

  claim: campProcedure.input(claimSongInput).mutation(({ ctx, input }) => queue.claimSong(ctx, ctx.camp, input)),
  nudge: move('nudge'),
  review: move('review'),
  again: moveWithReason('again'),
  approve: move('approve'),
  sendBack: moveWithReason('send-back'),
  finish: move('finish'),
  complete: move('complete'),
  hold: moveWithReason('hold'),
  release: move('release'),
  snooze: campProcedure
    .input(z.object({ songId, until: instant }))
    .mutation(({ ctx, input }) => queue.moveSong(ctx, ctx.camp, { ...input, move: 'snooze' })),
  wake: move('wake'),
  drop: moveWithReason('drop'),
  bringBack: move('restore'),
  takeBack: move('take-back'),
  readLedger: campProcedure
    .input(z.object({ songId, revision: z.int().min(0) }))
    .mutation(({ ctx, input }) => queue.readLedger(ctx, ctx.camp, input)),
  vote: campProcedure
    .input(
      z.object({
        songId,
        label: z.enum(approvalLabels),
        value: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
        revision: z.int().min(0),
      }),
    )
    .mutation(({ ctx, input }) => queue.voteOnSong(ctx, ctx.camp, input)),

  place: campProcedure
    .input(z.object({ songId, before: songId.optional(), after: songId.optional() }))
    .mutation(({ ctx, input }) => order.placeSong(ctx, ctx.camp, input)),
  unplace: campProcedure
    .input(z.object({ songId }))
    .mutation(({ ctx, input }) => order.unplaceSong(ctx, ctx.camp, input.songId)),
  setDue: campProcedure
    .input(z.object({ songId, dueAt: instant.nullable() }))
    .mutation(({ ctx, input }) => order.setDue(ctx, ctx.camp, input)),

  previewBatch: campProcedure.input(batchInput).query(({ ctx, input }) => batches.previewBatch(ctx, ctx.camp, input)),
  batch: campProcedure.input(batchInput).mutation(({ ctx, input }) => batches.moveBatch(ctx, ctx.camp, input)),
  undoBatch: campProcedure
    .input(z.object({ batch: z.string().max(80) }))
    .mutation(({ ctx, input }) => batches.undoBatch(ctx, ctx.camp, input)),
})
