import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openLexicon } from '@/server/refinement/units/service'
import { type Judge, judge, readCases } from './cases/case-file'
import { judgeAnchor } from './cases/judge-anchor'
import { judgeBlame } from './cases/judge-blame'
import { judgeCount } from './cases/judge-count'
import { judgeDiff } from './cases/judge-diff'
import { judgeDistance } from './cases/judge-distance'
import { judgeFacetDistance } from './cases/judge-distance-facets'
import { judgeFacetMerge, judgeMerge } from './cases/judge-merge'
import { judgeQueue } from './cases/judge-queue'

const lexicon = await openLexicon()

/** Cases of other areas are skipped, and cases of the queue in another shape than ours. */
const judges: Record<string, Judge> = {
  diff: judgeDiff,
  merge: judgeMerge,
  'merge-facets': judgeFacetMerge,
  blame: judgeBlame,
  anchor: judgeAnchor,
  distance: judgeDistance,
  'distance-facets': judgeFacetDistance,
  count: (given) => judgeCount(given, lexicon),
  queue: judgeQueue,
}

const folder = join(import.meta.dirname, 'cases')
const own = () => readdirSync(folder).filter((name) => name.endsWith('.json'))
const chosen = process.env.LYRIC_CASES
const files = chosen ? [resolve(chosen)] : own().map((name) => join(folder, name))

const say = (line: string) => process.stdout.write(`${line}\n`)

test(`every lyric case of ${chosen ?? 'the project'} holds`, { timeout: 120_000 }, () => {
  const cases = files.flatMap((file) => readCases(file, readFileSync(file, 'utf8')))
  const judged = cases.map((given) => {
    const judgeCase = judges[given.area]
    return { given, ...(judgeCase ? judge(judgeCase, given) : { wrong: null, ignored: [] }) }
  })
  const failed = judged.filter(({ wrong }) => wrong && wrong.length > 0)
  const skipped = judged.filter(({ wrong }) => wrong === null)
  for (const { given, ignored } of judged)
    if (ignored.length > 0) say(`not judged ${given.id} (${given.area}): ${ignored.join(', ')}`)
  for (const { given, wrong } of failed) say(`failed ${given.id} (${given.area}) ${given.title}: ${wrong!.join('; ')}`)
  const [all, passed] = [cases.length - skipped.length, cases.length - skipped.length - failed.length]
  const areas = [...new Set(skipped.map(({ given }) => given.area))].join(', ')
  say(
    `lyric cases: ${passed} of ${all} passed, ${failed.length} failed, ${skipped.length} skipped${areas && ` (${areas})`}`,
  )
  expect(failed.map(({ given }) => given.id)).toEqual([])
  if (chosen) return
  // What somebody brings may be of another version of the format; in the project's own it is a slip of the pen.
  const unread = judged.filter(
    ({ given, wrong, ignored }) => judges[given.area] && (wrong === null || ignored.length > 0),
  )
  expect(unread.map(({ given }) => given.id)).toEqual([])
})
