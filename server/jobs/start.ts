import { dialect } from '@/db/schema/columns'
import { sweepAttempts } from '@/server/access/limits'
import { log } from '@/server/log'
import { sendMail } from '@/server/mail/jobs'
import { theProcess } from '@/server/process'
import { refreshQueues } from '@/server/refinement/queue/jobs'
import { prepareFolders, sweepScratch } from '@/server/storage/folders'
import { audioHandler, prepareWithNewTool } from '@/server/submission/audio/jobs'
import { recoverUploads as recover, sweepUploads } from '@/server/submission/uploads/jobs'
import { background } from './background'
import { startRunner } from './runner'
import { endLeases } from './service'

const sweepMs = 60_000
const day = 24 * 60 * 60_000

/** Before the server listens. Throws a sentence for the terminal when the data folder can't be used. */
export async function recoverUploads(): Promise<void> {
  const bg = background()
  await prepareFolders(bg.env.dataFolder)
  await recover(bg)
}

/** Everything that goes on without anybody asking. */
export async function startJobs(): Promise<{ stop(): Promise<void> }> {
  const bg = background()
  const { ffmpeg } = theProcess()
  // With SQLite this is the only process: whoever held a lease is dead.
  if (dialect === 'sqlite') await endLeases(bg)
  if (ffmpeg) await prepareWithNewTool(bg)
  const runner = startRunner(bg, { 'prepare-audio': audioHandler(ffmpeg), 'send-mail': sendMail })

  let sweeping: Promise<void> | undefined
  const sweep = () => {
    sweeping ??= sweepUploads(bg)
      .then(() => sweepAttempts(bg))
      .then(() => refreshQueues(bg))
      .then(() => sweepScratch(bg.env.dataFolder, bg.now() - day))
      .catch((error) => log.error({ error }, 'sweeping failed'))
      .finally(() => {
        sweeping = undefined
      })
  }
  sweep()
  const timer = setInterval(sweep, sweepMs)

  return {
    async stop() {
      clearInterval(timer)
      await Promise.all([runner.stop(), sweeping])
    },
  }
}
