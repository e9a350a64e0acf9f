const holds = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'mvex', 'moof', 'traf'])

/** The samples of an MP4 file in ms, whole or in fragments as Safari records it (ISO/IEC 14496-12); undefined where it is broken. */
export function readMp4Length(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [ticksPerSecond, ticks, each] = [0, 0, 0]
  let eachHere: number | null = null
  const read: Record<string, (at: number) => void> = {
    mdhd(at) {
      ticksPerSecond = view.getUint32(at + (view.getUint8(at) === 1 ? 20 : 12))
    },
    stts(at) {
      const rows = view.getUint32(at + 4)
      for (let row = 0; row < rows; row++) {
        ticks += view.getUint32(at + 8 + row * 8) * view.getUint32(at + 12 + row * 8)
      }
    },
    trex(at) {
      each = view.getUint32(at + 12)
    },
    tfhd(at) {
      const flags = view.getUint32(at) & 0xffffff
      const skipped = 8 + (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0)
      eachHere = flags & 8 ? view.getUint32(at + skipped) : null
    },
    trun(at) {
      const flags = view.getUint32(at) & 0xffffff
      const count = view.getUint32(at + 4)
      if (!(flags & 0x100)) {
        ticks += count * (eachHere ?? each)
        return
      }
      const size = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length
      let row = at + 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0)
      for (let i = 0; i < count; i++, row += size) ticks += view.getUint32(row)
    },
  }
  try {
    for (let at = 0; at + 8 <= bytes.length; ) {
      const size = view.getUint32(at)
      const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
      if (size === 1) return undefined
      if (!holds.has(name)) read[name]?.(at + 8)
      at += holds.has(name) ? 8 : size === 0 ? bytes.length : Math.max(8, size)
    }
  } catch {
    return undefined
  }
  return ticksPerSecond > 0 ? (ticks * 1_000) / ticksPerSecond : undefined
}
