import { echoesIn } from '@/domain/refinement/diff/echoes'
import { diffLyrics, type LineChange, type Part } from '@/domain/refinement/diff/lyric-diff'
import type { LineKind } from '@/domain/refinement/text/lines'

/** A piece of a row; `join` is the mark where two lines became one. */
export type RowPart = Part | { kind: 'join'; text: '' }

/** One line as it is drawn: one that stands in the text now, or one that went away. */
export type Row = {
  /** Stays the same while the line does, whatever others change. */
  key: string
  lineId: string | null
  kind: LineChange['kind']
  line: LineKind
  before: number | null
  after: number | null
  moved: boolean
  parts: RowPart[]
  /** It begins where a line was split. */
  isRest: boolean
  /** How often its edit was made, on the first of them; 0 on the others, which name the key of the first. */
  times: number
  echoOf: string | null
}

type Text = { lyrics: string; lineIds: readonly string[] }

/** What is to be drawn of two texts, in the order of the new one. Blank lines that went away aren't worth a gap. */
export function rowsOf(before: Text | null, after: Text): Row[] {
  const changes = diffLyrics(before?.lyrics ?? after.lyrics, after.lyrics)
  const echoes = new Map<LineChange, LineChange[]>()
  for (const { changes: same } of echoesIn(changes)) for (const change of same) echoes.set(change, same)
  const keys = new Map<LineChange, string>()
  const rows: Row[] = []
  for (const [i, change] of changes.entries()) {
    const { kind, line, before: from, after: to, moved, parts } = change
    if (kind === 'removed' && line === 'blank') continue
    const last = rows.at(-1)
    if (kind === 'joined' && last?.kind === 'joined' && last.after === to) {
      last.parts.push({ kind: 'join', text: '' }, ...parts)
      continue
    }
    const lineId = to === null ? null : (after.lineIds[to] ?? null)
    const gone = to === null ? `gone.${before?.lineIds[from!] ?? from}` : null
    const key = gone ?? lineId ?? `at.${to}`
    keys.set(change, key)
    const [first = change, ...others] = echoes.get(change) ?? []
    rows.push({
      ...{ key, lineId, kind, line, before: from, after: to, moved, parts: [...parts] },
      isRest: kind === 'split' && changes[i - 1]?.kind === 'split' && changes[i - 1]?.before === from,
      times: first === change ? others.length + 1 : 0,
      echoOf: first === change ? null : (keys.get(first) ?? null),
    })
  }
  return rows
}

/** The line as it stands in the new text. */
export const nowText = ({ parts }: Pick<Row, 'parts'>): string =>
  parts.map(({ kind, text }) => (kind === 'del' ? '' : text)).join('')

export const isChanged = ({ kind, moved, line }: Row): boolean => line !== 'blank' && (kind !== 'same' || moved)

/** Nothing else than case, punctuation or blanks is different. */
export const isCosmeticRow = (row: Row): boolean =>
  row.kind === 'changed' &&
  !row.moved &&
  row.parts.every((part) => part.kind === 'eq' || part.kind === 'join' || part.cosmetic || part.text.trim() === '')

/** Cosmetic changes as if they had always been. */
export function withoutCosmetic(row: Row): Row {
  const parts = row.parts.flatMap((part): RowPart[] => {
    if (part.kind === 'eq' || part.kind === 'join' || !part.cosmetic) return [part]
    return part.kind === 'ins' ? [{ kind: 'eq', text: part.text }] : []
  })
  return isCosmeticRow(row) ? { ...row, kind: 'same', parts } : { ...row, parts }
}
