import { decideCredits, decideCreditsInput, listCreditProposals } from '@/server/submission/credits/service'
import { campProcedure, router } from '@/server/trpc/procedures'
import * as drafts from './drafts/service'
import * as outlook from './outlook/service'
import * as price from './price/service'
import * as publication from './publication/service'
import * as repair from './repair/service'
import * as search from './search/service'
import * as rotation from './service'
import * as wishes from './wishes/service'

export const rotationRouter = router({
  board: campProcedure.query(({ ctx }) => rotation.getBoard(ctx, ctx.camp)),
  outlook: campProcedure.query(({ ctx }) => outlook.getOutlook(ctx, ctx.camp)),

  pricePair: campProcedure.input(price.pricePairInput).query(({ ctx, input }) => price.pricePair(ctx, ctx.camp, input)),
  priceWish: campProcedure.input(price.priceWishInput).query(({ ctx, input }) => price.priceWish(ctx, ctx.camp, input)),

  startSearch: campProcedure
    .input(search.startSearchInput)
    .mutation(({ ctx, input }) => search.startSearch(ctx, ctx.camp, input)),
  search: campProcedure.query(({ ctx }) => search.findSearch(ctx, ctx.camp)),
  stopSearch: campProcedure
    .input(search.stopSearchInput)
    .mutation(({ ctx, input }) => search.stopSearch(ctx, ctx.camp, input)),

  save: campProcedure.input(drafts.saveDraftInput).mutation(({ ctx, input }) => drafts.saveDraft(ctx, ctx.camp, input)),
  add: campProcedure.input(drafts.addDraftInput).mutation(({ ctx, input }) => drafts.addDraft(ctx, ctx.camp, input)),
  discard: campProcedure
    .input(drafts.discardDraftInput)
    .mutation(({ ctx, input }) => drafts.discardDraft(ctx, ctx.camp, input)),

  wish: campProcedure.input(wishes.makeWishInput).mutation(({ ctx, input }) => wishes.makeWish(ctx, ctx.camp, input)),
  unwish: campProcedure
    .input(wishes.takeWishBackInput)
    .mutation(({ ctx, input }) => wishes.takeWishBack(ctx, ctx.camp, input)),
  prefer: campProcedure.input(wishes.preferInput).mutation(({ ctx, input }) => wishes.prefer(ctx, ctx.camp, input)),
  pastCamps: campProcedure.query(({ ctx }) => wishes.listPastCamps(ctx, ctx.camp)),
  pastOf: campProcedure.input(wishes.pastOfInput).query(({ ctx, input }) => wishes.getPastOf(ctx, ctx.camp, input)),

  publish: campProcedure
    .input(publication.publishRotationInput)
    .mutation(({ ctx, input }) => publication.publishRotation(ctx, ctx.camp, input)),
  publishAgain: campProcedure
    .input(publication.publishAgainInput)
    .mutation(({ ctx, input }) => publication.publishAgain(ctx, ctx.camp, input)),
  publication: campProcedure
    .input(publication.publicationInput)
    .query(({ ctx, input }) => publication.getPublication(ctx, ctx.camp, input)),
  published: campProcedure.query(({ ctx }) => publication.findPublished(ctx, ctx.camp)),
  myNight: campProcedure.query(({ ctx }) => publication.getMyNight(ctx, ctx.camp)),

  proposeRepairs: campProcedure
    .input(repair.proposeRepairsInput)
    .query(({ ctx, input }) => repair.proposeRepairs(ctx, ctx.camp, input)),
  publishRepair: campProcedure
    .input(repair.publishRepairInput)
    .mutation(({ ctx, input }) => repair.publishRepair(ctx, ctx.camp, input)),

  creditProposals: campProcedure.query(({ ctx }) => listCreditProposals(ctx, ctx.camp)),
  decideCredits: campProcedure
    .input(decideCreditsInput)
    .mutation(({ ctx, input }) => decideCredits(ctx, ctx.camp, input)),
})
