import { parseBuffer } from 'music-metadata'
import { describe, expect, it } from 'vitest'
import { type DemoFormat, encodeDemo } from './files'
import { silence } from './sound'

const rate = 44_100
const twoSeconds = silence(rate * 2)
for (let i = 0; i < twoSeconds.left.length; i++) {
  twoSeconds.left[i] = Math.sin(i / 20) * 0.5
  twoSeconds.right[i] = Math.sin(i / 30) * 0.5
}

describe('a demo file', () => {
  const expected: [DemoFormat, Record<string, unknown>][] = [
    ['wav-stereo', { container: 'WAVE', numberOfChannels: 2, bitsPerSample: 16, duration: 2 }],
    ['wav-mono', { container: 'WAVE', numberOfChannels: 1, bitsPerSample: 16, duration: 2 }],
    ['mp3', { container: 'MPEG', numberOfChannels: 2, bitrate: 192_000 }],
    ['mp3-mono', { container: 'MPEG', numberOfChannels: 1, bitrate: 128_000 }],
    ['ogg', { container: 'Ogg', numberOfChannels: 2 }],
  ]
  it.each(expected)('is a whole and true %s', async (format, facts) => {
    const { format: found } = await parseBuffer(await encodeDemo(twoSeconds, rate, format))
    expect(found).toMatchObject({ sampleRate: rate, ...facts })
  })

  it('is the same bytes from the same sound', async () => {
    for (const [format] of expected) {
      const [one, again] = await Promise.all([1, 2].map(() => encodeDemo(twoSeconds, rate, format)))
      expect(Buffer.compare(one!, again!)).toBe(0)
    }
  })
})
