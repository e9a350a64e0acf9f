// Part of npm run check: holds the tree to docs/architecture.md. The rules are in scripts/architecture/.
import { register } from 'tsx/esm/api'
import { root } from './setup/run.mjs'

register()
const { checkArchitecture } = await import('./architecture/check.ts')
const { errors, warnings, median } = checkArchitecture(root)
for (const warning of warnings) console.log(`Warning: ${warning}`)
for (const error of errors) console.log(error)
console.log(errors.length > 0 ? `\n${errors.length} broken rules` : `Half of the files have at most ${median} lines.`)
process.exitCode = errors.length > 0 ? 1 : 0
