import { z } from 'zod'
import type { Handler } from '@/server/jobs/runner'
import { theProcess } from '@/server/process'
import { sendInvitation } from './service'

const payloadSchema = z.object({ linkId: z.string() })

export const sendMail: Handler = {
  async run(bg, job) {
    const { linkId } = payloadSchema.parse(job.payload)
    await sendInvitation({ ...bg, secret: theProcess().secret }, linkId)
  },
}
