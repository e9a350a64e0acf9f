import { hashFile } from './hash-file'

export type Hashed = { sha256: string } | { error: string }

addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  const answer: Hashed = await hashFile(data).then(
    (sha256) => ({ sha256 }),
    (error: unknown) => ({ error: error instanceof Error ? error.name : 'Error' }),
  )
  postMessage(answer)
})
