import { checkCircles, checkImports } from './imports'
import { checkBarrels, checkForbidden, checkNames, checkSizes, checkSlices } from './layout'
import { checkMessages } from './messages'
import { listPaths, readSources } from './sources'

type Verdict = { errors: string[]; warnings: string[]; median: number }

/** Everything that breaks docs/architecture.md in the tree below `root`, one sentence each. */
export function checkArchitecture(root: string): Verdict {
  const paths = listPaths(root)
  const sources = readSources(root, paths)
  const sizes = checkSizes(sources)
  const errors = [
    ...checkImports(sources),
    ...checkCircles(sources),
    ...checkNames(paths),
    ...checkBarrels(sources),
    ...checkSlices(paths),
    ...checkForbidden(sources),
    ...checkMessages(root, sources),
    ...sizes.errors,
  ]
  const lengths = sources.map(({ lines }) => lines).sort((a, b) => a - b)
  return { errors, warnings: sizes.warnings, median: lengths[Math.floor(lengths.length / 2)] ?? 0 }
}
