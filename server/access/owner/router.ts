import { z } from 'zod'
import { campMakerInput } from '@/domain/access/sign-in'
import { accountProcedure, router } from '@/server/trpc/procedures'
import * as owner from './service'

export const ownerRouter = router({
  campMakers: accountProcedure.query(({ ctx }) => owner.listCampMakers(ctx)),
  letCreateCamps: accountProcedure.input(campMakerInput).mutation(({ ctx, input }) => owner.letCreateCamps(ctx, input)),
  stopCreatingCamps: accountProcedure
    .input(z.object({ userId: z.string().max(80) }))
    .mutation(({ ctx, input }) => owner.stopCreatingCamps(ctx, input.userId)),
})
