import { addCommentInput, blockingInput, reviewListInput, threadInput } from '@/domain/refinement/review/comment'
import { campProcedure, router } from '@/server/trpc/procedures'
import * as comments from './service'

export const commentsRouter = router({
  list: campProcedure.input(reviewListInput).query(({ ctx, input }) => comments.listComments(ctx, ctx.camp, input)),
  add: campProcedure.input(addCommentInput).mutation(({ ctx, input }) => comments.addComment(ctx, ctx.camp, input)),
  resolve: campProcedure
    .input(threadInput)
    .mutation(({ ctx, input }) => comments.resolveThread(ctx, ctx.camp, input.id)),
  reopen: campProcedure.input(threadInput).mutation(({ ctx, input }) => comments.reopenThread(ctx, ctx.camp, input.id)),
  setBlocking: campProcedure
    .input(blockingInput)
    .mutation(({ ctx, input }) => comments.setBlocking(ctx, ctx.camp, input)),
})
