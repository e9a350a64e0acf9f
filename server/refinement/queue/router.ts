import { claimSongInput, decideInput, decideWithReasonInput } from '@/domain/refinement/revise'
import { campProcedure, router } from '@/server/trpc/procedures'
import { listQueue } from '../listing/service'
import * as queue from './service'

export const queueRouter = router({
  list: campProcedure.query(({ ctx }) => listQueue(ctx, ctx.camp)),
  claim: campProcedure.input(claimSongInput).mutation(({ ctx, input }) => queue.claimSong(ctx, ctx.camp, input)),
  approve: campProcedure.input(decideInput).mutation(({ ctx, input }) => queue.approveSong(ctx, ctx.camp, input)),
  sendBack: campProcedure
    .input(decideWithReasonInput)
    .mutation(({ ctx, input }) => queue.sendBackSong(ctx, ctx.camp, input)),
  drop: campProcedure.input(decideWithReasonInput).mutation(({ ctx, input }) => queue.dropSong(ctx, ctx.camp, input)),
  takeBack: campProcedure.input(decideInput).mutation(({ ctx, input }) => queue.takeBackSong(ctx, ctx.camp, input)),
})
