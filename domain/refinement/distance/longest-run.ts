const maxCells = 250_000
/** How far ahead a word is looked for in lines too long for a table. */
const reach = 200

/**
 * How many words two lines have in common in the same order (longest common subsequence, two rows). Past 250,000 cells a word goes
 * with the next one like it within reach, which may miss some.
 */
export function commonRun(before: readonly string[], after: readonly string[]): number {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const room = Math.min(before.length, after.length) - start
  while (end < room && before.at(-1 - end) === after.at(-1 - end)) end++
  const left = before.slice(start, before.length - end)
  const right = after.slice(start, after.length - end)
  return start + end + (left.length * right.length > maxCells ? nearby(left, right) : longest(left, right))
}

function nearby(left: readonly string[], right: readonly string[]): number {
  let [count, from] = [0, 0]
  for (const word of left) {
    const ahead = right.slice(from, from + reach).indexOf(word)
    if (ahead < 0) continue
    count++
    from += ahead + 1
  }
  return count
}

function longest(left: readonly string[], right: readonly string[]): number {
  let row = new Uint32Array(right.length + 1)
  for (const word of left) {
    const next = new Uint32Array(right.length + 1)
    for (let j = 0; j < right.length; j++)
      next[j + 1] = word === right[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!)
    row = next
  }
  return row[right.length]!
}

/** Levenshtein's distance over whole items, as a share of the longer list; 0 when both are empty. */
export function editShare(before: readonly (string | number)[], after: readonly (string | number)[]): number {
  const longer = Math.max(before.length, after.length)
  if (longer === 0) return 0
  let row = Array.from({ length: after.length + 1 }, (_, j) => j)
  for (const [i, item] of before.entries()) {
    const next = [i + 1]
    for (const [j, other] of after.entries())
      next.push(Math.min(row[j]! + (item === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1))
    row = next
  }
  return row[after.length]! / longer
}
