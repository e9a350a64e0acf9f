import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { capture, fail, root, tool } from './run.mjs'
import { createStamp } from './stamp.mjs'

const sources = [
  ...['app', 'components', 'db', 'domain', 'i18n', 'lib', 'messages', 'public', 'server'],
  ...['next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
]

export async function build(onLine) {
  const stamp = createStamp({ file: '.next/nightshift-sources', inputs: sources, also: [process.versions.modules] })
  if (stamp.isCurrent() && existsSync(join(root, '.next/BUILD_ID'))) return 'as it was'
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { ok, output } = await capture(...tool('next/dist/bin/next', ['build']), { env, onLine })
  if (!ok) {
    console.error(`\n${output.trimEnd().split('\n').slice(-60).join('\n')}`)
    fail('The pages could not be built; the reason stands above.')
  }
  stamp.remember()
  return 'built'
}
