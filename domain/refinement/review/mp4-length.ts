const holds = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'mvex', 'moof', 'traf'])

/** The samples of an MP4 file in ms, whole or in fragments as Safari records it (ISO/IEC 14496-12); undefined where it is broken. */
export function readMp4Length(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [ticksPerSecond, ticks, each] = [0, 0, 0]
  let eachHere: number | null = null
  const read: Record<string, (box: DataView) => void> = {
    mdhd(box) {
      ticksPerSecond = box.getUint32(box.getUint8(0) === 1 ? 20 : 12)
    },
    stts(box) {
      const rows = box.getUint32(4)
      for (let row = 0; row < rows; row++) ticks += box.getUint32(8 + row * 8) * box.getUint32(12 + row * 8)
    },
    trex(box) {
      each = box.getUint32(12)
    },
    tfhd(box) {
      const flags = box.getUint32(0) & 0xffffff
      const skipped = 8 + (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0)
      eachHere = flags & 8 ? box.getUint32(skipped) : null
    },
    trun(box) {
      const flags = box.getUint32(0) & 0xffffff
      const count = box.getUint32(4)
      if (!(flags & 0x100)) {
        ticks += count * (eachHere ?? each)
        return
      }
      const size = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length
      let row = 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0)
      for (let i = 0; i < count; i++, row += size) ticks += box.getUint32(row)
    },
  }
  try {
    for (let at = 0; at + 8 <= bytes.length; ) {
      const size = view.getUint32(at)
      const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
      if (size === 1) return undefined
      const end = size === 0 ? bytes.length : at + Math.max(8, size)
      // Each reads its own box alone, so that many of them can't each read the rest of the file.
      read[name]?.(new DataView(bytes.buffer, bytes.byteOffset + at + 8, end - at - 8))
      at = holds.has(name) ? at + 8 : end
    }
  } catch {
    return undefined
  }
  return ticksPerSecond > 0 ? (ticks * 1_000) / ticksPerSecond : undefined
}
