import { z } from 'zod'
import { campSettingsSchema } from '@/domain/camp/settings'
import { accountProcedure, campProcedure, router, signedInProcedure } from '@/server/trpc/procedures'
import * as camp from './service'

export const campRouter = router({
  mine: signedInProcedure.query(({ ctx }) => camp.listMyCamps(ctx)),
  create: accountProcedure.input(campSettingsSchema).mutation(({ ctx, input }) => camp.createCamp(ctx, input)),
  accept: accountProcedure
    .input(z.object({ campId: z.string().max(80) }))
    .mutation(({ ctx, input }) => camp.acceptInvitation(ctx, input.campId)),
  get: campProcedure.query(({ ctx }) => camp.getCamp(ctx, ctx.camp)),
  settings: campProcedure.query(({ ctx }) => camp.getSettings(ctx, ctx.camp)),
  change: campProcedure
    .input(z.object({ settings: campSettingsSchema, stamp: z.string().max(80) }))
    .mutation(({ ctx, input }) => camp.changeSettings(ctx, ctx.camp, input)),
})
