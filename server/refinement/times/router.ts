import { listTimesInput, putTimesInput } from '@/domain/refinement/review/times'
import { campProcedure, router } from '@/server/trpc/procedures'
import * as times from './service'

export const timesRouter = router({
  list: campProcedure.input(listTimesInput).query(({ ctx, input }) => times.listTimes(ctx, ctx.camp, input)),
  put: campProcedure.input(putTimesInput).mutation(({ ctx, input }) => times.putTimes(ctx, ctx.camp, input)),
})
