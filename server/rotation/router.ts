import { decideCredits, decideCreditsInput, listCreditProposals } from '@/server/submission/credits/service'
import { campProcedure, router } from '@/server/trpc/procedures'
import * as publication from './publication/service'
import * as rotation from './service'

export const rotationRouter = router({
  board: campProcedure.query(({ ctx }) => rotation.getBoard(ctx, ctx.camp)),
  make: campProcedure
    .input(rotation.makeRotationInput)
    .mutation(({ ctx, input, signal }) => rotation.makeRotation(ctx, ctx.camp, input, signal)),
  swap: campProcedure
    .input(rotation.moveInRotationInput)
    .mutation(({ ctx, input }) => rotation.moveInRotation(ctx, ctx.camp, input)),
  restore: campProcedure
    .input(rotation.restoreRotationInput)
    .mutation(({ ctx, input }) => rotation.restoreRotation(ctx, ctx.camp, input)),
  publish: campProcedure
    .input(publication.publishRotationInput)
    .mutation(({ ctx, input }) => publication.publishRotation(ctx, ctx.camp, input)),
  published: campProcedure.query(({ ctx }) => publication.findPublished(ctx, ctx.camp)),
  myNight: campProcedure.query(({ ctx }) => publication.getMyNight(ctx, ctx.camp)),
  creditProposals: campProcedure.query(({ ctx }) => listCreditProposals(ctx, ctx.camp)),
  decideCredits: campProcedure
    .input(decideCreditsInput)
    .mutation(({ ctx, input }) => decideCredits(ctx, ctx.camp, input)),
})
