import { once } from 'node:events'
import { statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { completeUpload } from '@/server/submission/uploads/service'
import { createDoorWorld, head, patch, patchInPart, sha256, wavOf } from '@/tests/door-world'
import { startProgram } from './run-program'

const MiB = 1024 ** 2
const kills = 8
const size = 96 * MiB

async function startDoor(folder: string) {
  const child = startProgram('tests/programs/receive-uploads.ts', [folder, 'ada'])
  const [origin] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string]
  return { child, origin }
}

test(`an upload whose server dies ${kills} times is the same file, and 8 MiB at most are sent again each time`, {
  timeout: 120_000,
}, async () => {
  const camp = await createDoorWorld()
  const song = wavOf(size)
  const { uploadId, url } = await camp.start(song)
  const onDisk = () => statSync(camp.partPath(uploadId), { throwIfNoEntry: false })?.size ?? 0
  let door = await startDoor(camp.folder)
  let offset = 0
  for (let kill = 1; kill <= kills; kill++) {
    const sending = patchInPart(door.origin + url, offset, size, song.subarray(offset))
    const enough = offset + (2 + Math.random() * 6) * MiB
    while (onDisk() < enough) await sleep(1)
    const gone = once(door.child, 'exit')
    door.child.kill('SIGKILL')
    await Promise.all([gone, sending.over])
    const arrived = onDisk()

    door = await startDoor(camp.folder)
    offset = Number((await head(door.origin + url)).headers.get('upload-offset'))
    expect(offset).toBeLessThanOrEqual(arrived)
    expect(arrived - offset).toBeLessThanOrEqual(8 * MiB)
    expect(camp.part(uploadId).equals(song.subarray(0, offset))).toBe(true)
  }
  expect((await patch(door.origin + url, offset, song.subarray(offset))).status).toBe(204)
  door.child.kill('SIGKILL')
  const input = { uploadId, sha256: sha256(song) }
  expect(await completeUpload(camp.writer.ctx, camp.writer.scope, input)).toMatchObject({
    state: 'verified',
    version: 1,
  })
})
