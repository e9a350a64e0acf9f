import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the two test programs write about a run, added up. */
export function createReports() {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-reports-'))
  const sums = { passed: 0, failed: 0, skipped: 0 }
  let allWell = true

  function add(ok, passed, failed, skipped) {
    sums.passed += passed
    // A program that broke off before or between its tests counts as one failure.
    sums.failed += ok ? failed : Math.max(1, failed)
    sums.skipped += skipped
    allWell &&= ok
  }
  const read = (name) => {
    const file = join(folder, name)
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  }

  return {
    file: (name) => join(folder, name),
    addVitest(ok) {
      const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = read('unit.json') ?? {}
      add(ok, numPassedTests, numFailedTests, numPendingTests)
    },
    addPlaywright(ok) {
      const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read('e2e.json')?.stats ?? {}
      add(ok, expected + flaky, unexpected, skipped)
    },
    /** Prints the last line and gives the exit code. */
    close() {
      rmSync(folder, { recursive: true, force: true })
      if (sums.skipped > 0) console.log(`\n${sums.skipped} skipped`)
      console.log(`\n${sums.passed} passed, ${sums.failed} failed`)
      return allWell ? 0 : 1
    },
  }
}
