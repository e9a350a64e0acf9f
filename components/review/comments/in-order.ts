import type { DeskLine } from '@/components/refinement/desk/desk-context'
import type { Thread } from '../use-review'

export type ThreadGroup = { section: string | null; threads: Thread[] }

/** As the song goes: what is about all of it first, then section by section; what lost its line stays under its section. */
export function inOrder(threads: readonly Thread[], lines: readonly DeskLine[]): ThreadGroup[] {
  const indexes = new Map(lines.map(({ id, index }) => [id, index]))
  const placed = threads.map((thread) => {
    const { lineId, start, status } = thread.standing
    const id = lineId ?? thread.place.section?.id ?? null
    const index = id === null ? -1 : (indexes.get(id) ?? -1)
    const line = index < 0 ? undefined : lines[index]
    const section = line?.section ?? thread.place.section?.label ?? null
    const isLast = status === 'orphaned' && line?.kind === 'header'
    return { thread, section, index: isLast ? endOf(lines, index) : index, start: start ?? -1 }
  })
  placed.sort(
    (a, b) =>
      a.index - b.index ||
      a.start - b.start ||
      (a.thread.heard?.startMs ?? 0) - (b.thread.heard?.startMs ?? 0) ||
      a.thread.createdAt - b.thread.createdAt,
  )
  const groups: ThreadGroup[] = []
  for (const { thread, section } of placed) {
    const last = groups.at(-1)
    if (last && last.section === section) last.threads.push(thread)
    else groups.push({ section, threads: [thread] })
  }
  return groups
}

/** Behind the last line of the section whose header this is. */
function endOf(lines: readonly DeskLine[], header: number): number {
  const next = lines.find(({ kind, index }) => kind === 'header' && index > header)
  return (next?.index ?? lines.length) - 0.5
}
