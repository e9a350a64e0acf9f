import { z } from 'zod'
import { branchSongInput, combineSongsInput } from '@/domain/refinement/family/family'
import { campProcedure, router } from '@/server/trpc/procedures'
import * as family from './service'
import { getFamily, listOldTitles, listTitles } from './tree/service'

const songInput = z.object({ songId: z.string().max(80) })

export const familyRouter = router({
  tree: campProcedure.input(songInput).query(({ ctx, input }) => getFamily(ctx, ctx.camp, input.songId)),
  oldTitles: campProcedure.query(({ ctx }) => listOldTitles(ctx, ctx.camp)),
  titles: campProcedure.input(songInput).query(({ ctx, input }) => listTitles(ctx, ctx.camp, input.songId)),
  branch: campProcedure.input(branchSongInput).mutation(({ ctx, input }) => family.branchSong(ctx, ctx.camp, input)),
  combine: campProcedure
    .input(combineSongsInput)
    .mutation(({ ctx, input }) => family.combineSongs(ctx, ctx.camp, input)),
})
