import { kindOf } from '../text/lines'
import { type Both, passageAt, reachOf } from './places'
import type { Side } from './sides'

/** Lines that one side wrote, or took out, from one place to another. `changed` if they are what a line of the base became. */
type Deed = { texts: string[]; from: number; to: number; changed: boolean }

/**
 * Where both wrote the same line, or both took it out, with nothing between that neither did, nobody can say whether it was meant once
 * or twice: after `na na na` one may have sung it again above and the other below.
 */
export function echoes({ base, mine, theirs }: Both): [number, number][] {
  const pairs = [
    [written(mine), written(theirs)],
    [taken(mine, base), taken(theirs, base)],
  ] as const
  return pairs.flatMap(([own, other]) => [...nearPairs(own, other, base), ...nearPairs(other, own, base)])
}

/** Each deed of the one with the next of the other's below it, where the two may be the same. */
function nearPairs(deeds: Deed[], others: Deed[], base: string[][]): [number, number][] {
  let i = 0
  return deeds.flatMap((deed): [number, number][] => {
    while (others[i] && others[i]!.from <= deed.to) i++
    const next = others[i]
    return next && mayBeOne(deed, next, base) ? [[deed.from, next.to]] : []
  })
}

/** In places; every one between is looked at. */
const farthest = 400

function mayBeOne(deed: Deed, next: Deed, base: string[][]): boolean {
  if ((deed.changed && next.changed) || next.from - deed.to > farthest) return false
  const [before, after] = [new Set(deed.texts), new Set(next.texts)]
  if (!deed.texts.some((text) => isSung(text) && after.has(text))) return false
  for (let at = deed.to + 1; at < next.from; at++)
    if (at % 2 === 1 && base[(at - 1) / 2]!.some((text) => !before.has(text) && !after.has(text))) return false
  return true
}

const isSung = (text: string) => kindOf(text) !== 'blank'

function written(side: Side): Deed[] {
  const { lines, stands, runs } = side
  const guests = new Set(stands.flatMap((stand) => (stand.kind === 'moved' ? stand.lines : [])))
  const added = runs.map((run): Deed => {
    const [from, to] = reachOf(run)
    const texts = lines.slice(run.from, run.to).filter((_, i) => !guests.has(run.from + i))
    return { texts, from, to, changed: false }
  })
  const changed = stands.flatMap((stand, passage): Deed[] => {
    if (stand.kind !== 'here' || !stand.changed) return []
    const at = passageAt(passage)
    return [{ texts: stand.lines.map((line) => lines[line]!), from: at, to: at, changed: true }]
  })
  return inOrder([...added, ...changed])
}

function taken(side: Side, base: string[][]): Deed[] {
  const deeds: Deed[] = []
  for (const [passage, { kind }] of side.stands.entries()) {
    if (kind !== 'gone') continue
    const [last, at] = [deeds.at(-1), passageAt(passage)]
    if (last?.to === at - 2) {
      last.to = at
      last.texts.push(...base[passage]!)
    } else deeds.push({ texts: [...base[passage]!], from: at, to: at, changed: false })
  }
  return inOrder(deeds)
}

const inOrder = (deeds: Deed[]) =>
  deeds.filter(({ texts }) => texts.some(isSung)).sort((a, b) => a.from - b.from || a.to - b.to)
