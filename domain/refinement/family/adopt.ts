import type { LyricRecord } from '../history/record'
import { kindOf } from '../text/lines'
import { sectionsOf } from './sections'

/** A song begun from others: its first record, and which of its lines came from which line of which parent. */
export type Adopted = LyricRecord & { from: ({ parent: number; lineId: string } | null)[] }

/** Which section (counting from 0, as `sectionsOf` has them) of which parent. */
export type SectionPick = { parent: number; section: number }

/**
 * The chosen sections one below the other, a blank line between them. The words stay their writers', as words of revision 1; a line
 * keeps its id unless another has it, or a later revision of the new song could give the same one.
 */
export function adoptSections(parents: readonly LyricRecord[], picks: readonly SectionPick[]): Adopted | null {
  const lines: Line[] = []
  for (const { parent, section } of picks) {
    const record = parents[parent]
    const chosen = record && sectionsOf(record.lyrics)[section]
    if (!chosen) return null
    if (lines.length > 0) lines.push(null)
    for (let at = chosen.from; at < chosen.to; at++) lines.push({ parent, at })
  }
  return adopt(parents, lines)
}

/** The whole of one song, to the letter. */
export function adoptWhole(record: LyricRecord): Adopted {
  return adopt(
    [record],
    record.lineIds.map((_, at) => ({ parent: 0, at })),
  )
}

type Line = { parent: number; at: number } | null

function adopt(parents: readonly LyricRecord[], lines: readonly Line[]): Adopted {
  const texts = parents.map(({ lyrics }) => lyrics.split('\n'))
  const textOf = (line: Line) => (line ? (texts[line.parent]![line.at] ?? '') : '')
  const oldIds = lines.map((line) => (line ? (parents[line.parent]!.lineIds[line.at] ?? '') : ''))
  const keeps = (id: string, i: number) => /^1\.\d+$/.test(id) && oldIds.indexOf(id) === i
  const kept = new Set(oldIds.filter(keeps))
  let next = 0
  const fresh = () => {
    let id = ''
    do id = `1.${++next}`
    while (kept.has(id))
    return id
  }
  return {
    lyrics: lines.map(textOf).join('\n'),
    lineIds: oldIds.map((id, i) => (keeps(id, i) ? id : fresh())),
    owners: lines.map((line) =>
      (line ? (parents[line.parent]!.owners[line.at] ?? []) : []).map((owner) => ({ ...owner, rev: 1 })),
    ),
    from: lines.map((line, i) =>
      line && kindOf(textOf(line)) !== 'blank' ? { parent: line.parent, lineId: oldIds[i]! } : null,
    ),
  }
}
