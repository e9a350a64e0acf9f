const text = (said: string) => Buffer.from(said, 'latin1')

function page(packets: Buffer[]): Buffer {
  const head = Buffer.alloc(27)
  head.write('OggS', 'latin1')
  head[26] = packets.length
  return Buffer.concat([head, Buffer.from(packets.map(({ length }) => length)), ...packets])
}

/** A voice note as Firefox records it, as long as is wanted; the seed makes it another one of the same length. */
export function oggNote(ms: number, seed = 1): Buffer {
  const frame = Buffer.from([31 << 3, seed])
  const frames = Array.from({ length: Math.round(ms / 20) }, () => frame)
  const pages = []
  for (let i = 0; i < frames.length; i += 200) pages.push(page(frames.slice(i, i + 200)))
  return Buffer.concat([page([text(`OpusHead${'\0'.repeat(11)}`)]), page([text('OpusTags')]), ...pages])
}
