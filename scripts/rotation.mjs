// npm run -s rotation -- --instance FILE: makes the plan of a rotation-instance/1 file. `--help` says the rest.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { requireNode } from './setup/packages.mjs'
import { fail, root } from './setup/run.mjs'

requireNode()
if (!existsSync(join(root, 'node_modules/tsx'))) fail('The packages are not there yet. Run npm start once.')

// npm runs its scripts in the project's folder and says where the person was.
const here = (process.env.npm_lifecycle_event === 'rotation' && process.env.INIT_CWD) || process.cwd()
process.chdir(root)
const { register } = await import('tsx/esm/api')
register()
const { runCommand } = await import('./rotation/command.ts')
process.exitCode = runCommand(process.argv.slice(2), {
  here,
  say: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
})
