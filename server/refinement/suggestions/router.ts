import { z } from 'zod'
import {
  acceptInput,
  acceptManyInput,
  declineInput,
  mySuggestionsInput,
  offerAgainInput,
  offerInput,
} from '@/domain/refinement/review/suggest'
import { campProcedure, router } from '@/server/trpc/procedures'
import * as deciding from './deciding/service'
import * as mine from './mine/service'
import * as suggestions from './service'

const songInput = z.object({ songId: z.string().max(80) })
const oneInput = z.object({ id: z.string().min(1).max(80) })

export const suggestionsRouter = router({
  list: campProcedure
    .input(songInput)
    .query(({ ctx, input }) => suggestions.listSuggestions(ctx, ctx.camp, input.songId)),
  mine: campProcedure.input(mySuggestionsInput).query(({ ctx, input }) => mine.listMySuggestions(ctx, ctx.camp, input)),
  offer: campProcedure
    .input(offerInput)
    .mutation(({ ctx, input }) => suggestions.offerSuggestions(ctx, ctx.camp, input)),
  offerAgain: campProcedure
    .input(offerAgainInput)
    .mutation(({ ctx, input }) => suggestions.offerAgain(ctx, ctx.camp, input)),
  divide: campProcedure.input(oneInput).mutation(({ ctx, input }) => suggestions.divide(ctx, ctx.camp, input.id)),
  withdraw: campProcedure
    .input(oneInput)
    .mutation(({ ctx, input }) => suggestions.withdrawSuggestion(ctx, ctx.camp, input.id)),
  accept: campProcedure
    .input(acceptInput)
    .mutation(({ ctx, input }) => deciding.acceptSuggestion(ctx, ctx.camp, input)),
  acceptMany: campProcedure
    .input(acceptManyInput)
    .mutation(({ ctx, input }) => deciding.acceptSuggestions(ctx, ctx.camp, input)),
  decline: campProcedure
    .input(declineInput)
    .mutation(({ ctx, input }) => deciding.declineSuggestion(ctx, ctx.camp, input)),
})
