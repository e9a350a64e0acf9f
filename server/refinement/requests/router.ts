import { z } from 'zod'
import { answerRequestInput, askInput, dropInput, reopenInput, verifyInput } from '@/domain/refinement/review/request'
import { campProcedure, router } from '@/server/trpc/procedures'
import * as requests from './service'

const songInput = z.object({ songId: z.string().max(80) })

export const requestsRouter = router({
  list: campProcedure.input(songInput).query(({ ctx, input }) => requests.listRequests(ctx, ctx.camp, input.songId)),
  ask: campProcedure.input(askInput).mutation(({ ctx, input }) => requests.askForChange(ctx, ctx.camp, input)),
  answer: campProcedure
    .input(answerRequestInput)
    .mutation(({ ctx, input }) => requests.answerRequest(ctx, ctx.camp, input)),
  verify: campProcedure.input(verifyInput).mutation(({ ctx, input }) => requests.verifyRequest(ctx, ctx.camp, input)),
  reopen: campProcedure.input(reopenInput).mutation(({ ctx, input }) => requests.reopenRequest(ctx, ctx.camp, input)),
  drop: campProcedure.input(dropInput).mutation(({ ctx, input }) => requests.dropRequest(ctx, ctx.camp, input)),
})
