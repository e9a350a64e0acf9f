import { z } from 'zod'
import { hereInput } from '@/domain/refinement/review/present'
import { restoreSongInput, reviseSongInput, saveDraftInput } from '@/domain/refinement/revise'
import { countLinesInput } from '@/domain/refinement/units/count-lines'
import { campProcedure, router } from '@/server/trpc/procedures'
import { commentsRouter } from './comments/router'
import * as drafts from './drafts/service'
import * as evidence from './evidence/service'
import { familyRouter } from './family/router'
import { lookAtLine, lookInput } from './joins/service'
import { listSongDecisions } from './listing/service'
import { papersRouter } from './papers/router'
import { tellPresence } from './presence/service'
import { queueRouter } from './queue/router'
import { requestsRouter } from './requests/router'
import * as refinement from './service'
import { suggestionsRouter } from './suggestions/router'
import { timesRouter } from './times/router'
import { countLines } from './units/service'
import * as visits from './visits/service'

const songInput = z.object({ songId: z.string().max(80) })

export const refinementRouter = router({
  queue: queueRouter,
  family: familyRouter,
  papers: papersRouter,
  suggestions: suggestionsRouter,
  comments: commentsRouter,
  requests: requestsRouter,
  times: timesRouter,
  words: campProcedure.input(songInput).query(({ ctx, input }) => refinement.getWords(ctx, ctx.camp, input.songId)),
  history: campProcedure
    .input(songInput.extend({ cursor: z.int().min(1).nullish() }))
    .query(({ ctx, input }) => refinement.listHistory(ctx, ctx.camp, input)),
  revision: campProcedure
    .input(songInput.extend({ number: z.int().min(1) }))
    .query(({ ctx, input }) => refinement.getRevision(ctx, ctx.camp, input)),
  decisions: campProcedure.input(songInput).query(({ ctx, input }) => listSongDecisions(ctx, ctx.camp, input.songId)),
  revise: campProcedure
    .input(reviseSongInput)
    .mutation(({ ctx, input }) => refinement.reviseSong(ctx, ctx.camp, input)),
  restore: campProcedure
    .input(restoreSongInput)
    .mutation(({ ctx, input }) => refinement.restoreSong(ctx, ctx.camp, input)),
  look: campProcedure.input(lookInput).mutation(({ ctx, input }) => lookAtLine(ctx, ctx.camp, input)),
  presence: router({
    here: campProcedure.input(hereInput).mutation(({ ctx, input }) => tellPresence(ctx, ctx.camp, input)),
  }),
  visits: router({
    get: campProcedure.input(songInput).query(({ ctx, input }) => visits.getVisit(ctx, ctx.camp, input.songId)),
    leave: campProcedure.input(visits.visitInput).mutation(({ ctx, input }) => visits.leaveSong(ctx, ctx.camp, input)),
  }),
  evidence: router({
    blame: campProcedure
      .input(songInput.extend({ number: z.int().min(1) }))
      .query(({ ctx, input }) => evidence.getBlame(ctx, ctx.camp, input)),
    biography: campProcedure
      .input(songInput.extend({ lineId: z.string().max(40), word: z.int().min(0).max(2_000) }))
      .query(({ ctx, input }) => evidence.getBiography(ctx, ctx.camp, input)),
    ledger: campProcedure.input(songInput).query(({ ctx, input }) => evidence.getLedger(ctx, ctx.camp, input.songId)),
    way: campProcedure.input(songInput).query(({ ctx, input }) => evidence.getWay(ctx, ctx.camp, input.songId)),
  }),
  units: campProcedure.input(countLinesInput).query(({ ctx, input }) => countLines(ctx.camp, input.lines)),
  saveDraft: campProcedure.input(saveDraftInput).mutation(({ ctx, input }) => drafts.saveDraft(ctx, ctx.camp, input)),
  dropDraft: campProcedure
    .input(drafts.dropDraftInput)
    .mutation(({ ctx, input }) => drafts.dropDraft(ctx, ctx.camp, input)),
})
