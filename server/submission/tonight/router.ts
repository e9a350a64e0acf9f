import { campProcedure, router } from '@/server/trpc/procedures'
import * as tonight from './service'

export const tonightRouter = router({
  get: campProcedure.input(tonight.tonightInput).query(({ ctx, input }) => tonight.getTonight(ctx, ctx.camp, input)),
})
