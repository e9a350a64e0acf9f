import type { RowPart } from './rows'

const hangul = /^[가-힣]+$/

/** From where to where a Korean word differs from the one it stands for; undefined where nothing more is to be told. */
export function innerOf(parts: readonly RowPart[], at: number): [number, number] | undefined {
  const part = parts[at]!
  const other = part.kind === 'del' ? parts[at + 1] : part.kind === 'ins' ? parts[at - 1] : undefined
  if (!other || other.kind === part.kind || (other.kind !== 'del' && other.kind !== 'ins')) return undefined
  const [a, b] = [part.text.trimEnd(), other.text.trimEnd()]
  if (!hangul.test(a) || !hangul.test(b)) return undefined
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head++
  let tail = 0
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const to = a.length - tail
  return head + tail === 0 || to <= head ? undefined : [head, to]
}
