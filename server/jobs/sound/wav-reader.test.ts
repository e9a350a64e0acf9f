import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { clicks, type WavShape, writeWav } from './samples'
import { readWav } from './wav-reader'

async function readAll(file: Buffer) {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'a'), file)
  const sounds = await readWav(join(folder, 'a'))
  if (!sounds) return undefined
  const channels: number[][] = []
  let rate = 0
  for await (const sound of sounds) {
    rate = sound.sampleRate
    for (const [i, values] of sound.channels.entries()) channels[i] = [...(channels[i] ?? []), ...values]
  }
  return { rate, channels }
}

const left = clicks(2, 44_100, [0.5])
const right = left.map((value) => -value)

test.each<[WavShape, number]>([
  [{ rate: 44_100, bits: 8 }, 1e-2],
  [{ rate: 44_100, bits: 16 }, 1e-4],
  [{ rate: 44_100, bits: 24 }, 1e-6],
  [{ rate: 44_100, bits: 32 }, 1e-6],
  [{ rate: 44_100, bits: 'float' }, 0],
  [{ rate: 44_100, bits: 24, big: true }, 1e-6],
])('%o is read as it was written', async (shape, error) => {
  const read = (await readAll(writeWav([left, right], shape)))!
  expect([read.rate, read.channels.length, read.channels[0]!.length]).toEqual([44_100, 2, left.length])
  for (const i of [0, 1_000, 22_050, 22_051, 88_199])
    expect(
      [Math.abs(read.channels[0]![i]! - left[i]!), Math.abs(read.channels[1]![i]! - right[i]!)].every(
        (d) => d <= error,
      ),
    ).toBe(true)
})

test('a recording that was cut off in the middle is read up to there', async () => {
  const whole = writeWav([left], { rate: 44_100, bits: 16 })
  const read = (await readAll(whole.subarray(0, 44 + 20_001)))!
  expect(read.channels[0]).toHaveLength(10_000)
})

test('another codec in a WAVE file is somebody else’s to read', async () => {
  const file = writeWav([left], { rate: 44_100, bits: 16 })
  file.writeUInt16LE(2, 20)
  expect(await readAll(file)).toBeUndefined()
  expect(await readAll(file.subarray(0, 30))).toBeUndefined()
})
