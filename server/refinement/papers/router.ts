import { exportPaperInput } from '@/domain/refinement/papers/export'
import { importPaperInput } from '@/domain/refinement/papers/import'
import { campProcedure, router } from '@/server/trpc/procedures'
import { importPaper } from './reading/service'
import { exportPaper } from './writing/service'

export const papersRouter = router({
  export: campProcedure.input(exportPaperInput).query(({ ctx, input }) => exportPaper(ctx, ctx.camp, input)),
  import: campProcedure.input(importPaperInput).mutation(({ ctx, input }) => importPaper(ctx, ctx.camp, input)),
})
