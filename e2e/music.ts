import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeDemo, encodeWav } from '@/server/seed/synth/files'
import { synthesise } from '@/server/seed/synth/song'

const rate = 44_100
const folder = () => mkdtempSync(join(tmpdir(), 'nightshift-music-'))

const sound = () => synthesise({ seed: 7, take: 1, tempo: 120, key: 'A minor', style: 'club', rate })

/** A real demo as a 16-bit stereo WAV of about ten megabytes. */
export function writeWav(name = 'demo.wav'): string {
  const { left, right } = sound()
  const file = join(folder(), name)
  writeFileSync(file, encodeWav([left, right], rate))
  return file
}

/** The same music in every format that an npm encoder makes, and in ffmpeg's where there is one. */
export async function writeEveryFormat(): Promise<string[]> {
  const [music, into] = [sound(), folder()]
  const files = [join(into, 'demo.mp3'), join(into, 'demo.ogg')]
  writeFileSync(files[0]!, await encodeDemo(music, rate, 'mp3'))
  writeFileSync(files[1]!, await encodeDemo(music, rate, 'ogg'))
  const wav = join(into, 'source.wav')
  writeFileSync(wav, encodeWav([music.left, music.right], rate))
  for (const [name, options] of fromFfmpeg) {
    const file = join(into, name)
    const { status } = spawnSync('ffmpeg', ['-v', 'error', '-y', '-i', wav, ...options, file])
    if (status === 0) files.push(file)
    else console.log(`ffmpeg was not found or can't write ${name}: this format is left out.`)
  }
  return files
}

const fromFfmpeg: [name: string, options: string[]][] = [
  ['demo-24.wav', ['-c:a', 'pcm_s24le']],
  ['demo.flac', []],
  ['demo.aiff', []],
  ['demo.m4a', ['-c:a', 'aac', '-b:a', '128k']],
  ['demo.opus', ['-c:a', 'libopus', '-ar', '48000']],
]
