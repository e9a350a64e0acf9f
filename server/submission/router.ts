import { z } from 'zod'
import { sha256Schema } from '@/domain/submission/upload'
import { campProcedure, router } from '@/server/trpc/procedures'
import * as submission from './service'
import { tonightRouter } from './tonight/router'
import * as uploads from './uploads/service'

const id = z.string().max(80)
const songInput = z.object({ songId: id })
const uploadInput = z.object({ uploadId: id })

export const submissionRouter = router({
  tonight: tonightRouter,
  songs: campProcedure.query(({ ctx }) => submission.listSongs(ctx, ctx.camp)),
  song: campProcedure.input(songInput).query(({ ctx, input }) => submission.getSong(ctx, ctx.camp, input.songId)),
  submit: campProcedure
    .input(songInput.extend({ withoutWords: z.boolean().optional() }))
    .mutation(({ ctx, input }) => submission.submitSong(ctx, ctx.camp, input)),
  uploads: campProcedure.input(songInput).query(({ ctx, input }) => uploads.listUploads(ctx, ctx.camp, input.songId)),
  startUpload: campProcedure
    .input(songInput.extend({ fileName: z.string().min(1).max(1_000), size: z.int().min(0) }))
    .mutation(({ ctx, input }) => uploads.startUpload(ctx, ctx.camp, input)),
  completeUpload: campProcedure
    .input(uploadInput.extend({ sha256: sha256Schema }))
    .mutation(({ ctx, input }) => uploads.completeUpload(ctx, ctx.camp, input)),
  cancelUpload: campProcedure
    .input(uploadInput)
    .mutation(({ ctx, input }) => uploads.cancelUpload(ctx, ctx.camp, input.uploadId)),
})
