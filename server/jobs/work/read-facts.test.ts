import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { clicks, convert, ffmpegPath, writeVorbis, writeWav } from '../sound/samples'
import readFacts from './read-facts'

const sound = clicks(1, 48_000, [0.5])
const wav = writeWav([sound, sound], { rate: 48_000, bits: 24 })

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function factsOf(bytes: Uint8Array) {
  const path = join(newFolder(), 'file')
  writeFileSync(path, bytes)
  return readFacts({ path })
}

test('a header says rate, depth, channels and length', async () => {
  expect(await factsOf(wav)).toEqual({
    facts: { kind: 'wav', codec: 'PCM', sampleRate: 48_000, bits: 24, channels: 2, durationMs: 1_000 },
  })
  expect(await factsOf(await writeVorbis([sound], 48_000))).toMatchObject({
    facts: { kind: 'vorbis', sampleRate: 48_000, bits: null, channels: 2 },
  })
})

test('a header that can’t be read refuses nothing', async () => {
  expect(await factsOf(Buffer.from('fLaC and then nonsense'))).toMatchObject({
    facts: { kind: 'flac', sampleRate: null },
  })
})

test('what is no audio is told from audio', async () => {
  expect(await factsOf(Buffer.from('{"not":"audio"}'))).toEqual({ problem: 'wrong-kind' })
})

test.runIf(ffmpegPath)('a film is no demo, also with sound in it; an M4A with a cover is one', async () => {
  const folder = newFolder()
  const film = join(folder, 'film.mp4')
  const picture = ['-f', 'lavfi', '-i', 'testsrc=d=1:s=64x64']
  execFileSync(ffmpegPath!, [
    '-v',
    'error',
    ...picture,
    '-f',
    'lavfi',
    '-i',
    'sine=d=1',
    '-c:a',
    'aac',
    '-shortest',
    film,
  ])
  expect(await readFacts({ path: film })).toEqual({ problem: 'video' })
  convert(folder, wav, 'demo.m4a')
  const [cover, song] = [join(folder, 'cover.png'), join(folder, 'cover.m4a')]
  execFileSync(ffmpegPath!, ['-v', 'error', ...picture, '-frames:v', '1', cover])
  const both = ['-i', join(folder, 'demo.m4a'), '-i', cover, '-map', '0', '-map', '1', '-c', 'copy']
  execFileSync(ffmpegPath!, ['-v', 'error', ...both, '-disposition:v', 'attached_pic', song])
  expect(await readFacts({ path: song })).toMatchObject({ facts: { kind: 'm4a', channels: 2, bits: null } })
})
