import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'

const file = 'docs/benchmarks.md'

/** Puts what was measured between the markers `name` of docs/benchmarks.md. */
export function writeMeasured(name: string, parts: string[]) {
  const text = readFileSync(file, 'utf8')
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`]
  const before = text.slice(0, text.indexOf(begin) + begin.length)
  const after = text.slice(text.indexOf(end))
  writeFileSync(file, `${before}\n\n${parts.join('\n\n')}\n\n${after}`)
  console.log(`Written: ${file}`)
}

export function machine(): string {
  const cores = availableParallelism()
  return `${cores} ${cores === 1 ? 'core' : 'cores'} (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}`
}

export function markdownTable(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)))
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
