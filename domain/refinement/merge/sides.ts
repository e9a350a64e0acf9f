import type { LineChange, Part } from '../diff/lyric-diff'

/** Lines of the base that somebody split or joined, as half-open range; all others are passages of one line. */
export type Passage = { from: number; to: number }

/** Lines of one side, half-open, that aren't a passage left in its place: added there or moved there. */
export type Run = {
  /** The passages left in their places that it stands between; -1 and the number of passages at the ends. */
  after: number
  before: number
  from: number
  to: number
  /** The passages moved there. */
  moved: number[]
}

/** A passage on one side: gone, or its lines there in order with what became of its words. `moved` when it left its place. */
export type Stand = { kind: 'gone' } | { kind: 'here' | 'moved'; lines: number[]; parts: Part[]; changed: boolean }

export type Side = { lines: string[]; stands: Stand[]; runs: Run[] }

/** Old lines that became one new line, or one old line that became several, stay together on both sides. */
export function passagesOf(count: number, diffs: readonly (readonly LineChange[])[]): Passage[] {
  const joined = new Array<boolean>(count).fill(false)
  for (const diff of diffs) {
    const first = new Map<number, number>()
    for (const { before, after } of diff) {
      if (before === null || after === null) continue
      const start = first.get(after)
      if (start === undefined) first.set(after, before)
      else for (let line = Math.min(start, before); line < Math.max(start, before); line++) joined[line] = true
    }
  }
  const passages: Passage[] = []
  for (let line = 0; line < count; line++) {
    const last = passages.at(-1)
    if (last && joined[line - 1]) last.to = line + 1
    else passages.push({ from: line, to: line + 1 })
  }
  return passages
}

export function sideOf(text: string, diff: readonly LineChange[], passages: readonly Passage[]): Side {
  const lines = text.split('\n')
  const owner: number[] = []
  for (const [at, { from, to }] of passages.entries()) for (let line = from; line < to; line++) owner[line] = at
  const entries = passages.map((): LineChange[] => [])
  for (const change of diff) if (change.before !== null) entries[owner[change.before]!]!.push(change)
  let last = -1
  const stands = entries.map((changes): Stand => {
    const stand = standOf(changes)
    if (stand.kind !== 'here') return stand
    if (stand.lines[0]! <= last) return { ...stand, kind: 'moved' }
    last = stand.lines.at(-1)!
    return stand
  })
  return { lines, stands, runs: runsOf(lines.length, stands) }
}

function standOf(changes: LineChange[]): Stand {
  const ordered = [...changes].sort((a, b) => a.before! - b.before!)
  const lines = [...new Set(ordered.flatMap(({ after }) => (after === null ? [] : [after])))]
  if (lines.length === 0) return { kind: 'gone' }
  const isTogether = lines.every((line, i) => i === 0 || line === lines[i - 1]! + 1)
  const parts: Part[] = []
  let here: number | null = null
  for (const [i, change] of ordered.entries()) {
    const previous = ordered[i - 1]
    const newLine = here !== null && change.after !== null && change.after !== here
    const oldLine = previous !== undefined && change.before !== previous.before
    if (oldLine && newLine) parts.push({ kind: 'eq', text: '\n' })
    else if (oldLine) parts.push({ kind: 'del', text: '\n' })
    else if (newLine) parts.push({ kind: 'ins', text: '\n' })
    parts.push(...change.parts)
    here = change.after ?? here
  }
  const kind = isTogether && !ordered.some(({ moved }) => moved) ? 'here' : 'moved'
  return { kind, lines, parts, changed: parts.some((part) => part.kind !== 'eq') }
}

function runsOf(lineCount: number, stands: readonly Stand[]): Run[] {
  const here: number[] = []
  const moved: number[] = []
  for (const [passage, stand] of stands.entries()) {
    if (stand.kind === 'gone') continue
    const into = stand.kind === 'here' ? here : moved
    for (const line of stand.lines) into[line] = passage
  }
  const runs: Run[] = []
  let run: Run | null = null
  let after = -1
  for (let line = 0; line < lineCount; line++) {
    const passage = here[line]
    if (passage !== undefined) {
      if (run) run.before = passage
      run = null
      after = passage
      continue
    }
    if (!run) {
      run = { after, before: stands.length, from: line, to: line, moved: [] }
      runs.push(run)
    }
    run.to = line + 1
    const guest = moved[line]
    if (guest !== undefined && !run.moved.includes(guest)) run.moved.push(guest)
  }
  return runs
}
