import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Instance, instanceSchema } from '@/domain/rotation/instance'
import { CommandError } from './command-error'

const mostFaults = 8

export function readInstance(folder: string, file: string): Instance {
  const found = instanceSchema.safeParse(readJson(resolve(folder, file), file))
  if (found.success) return found.data
  const { issues } = found.error
  const faults = issues
    .slice(0, mostFaults)
    .map(({ path, message }) => `${path.join('.') || 'all of it'}: ${plain(message)}`)
  const rest = issues.length > mostFaults ? [`and ${issues.length - mostFaults} more`] : []
  throw new CommandError([`${file} is not a rotation-instance/1.`, ...faults, ...rest].join('\n'))
}

function readJson(path: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (error instanceof SyntaxError) throw new CommandError(`${file} is not JSON: ${message}.`)
    if (code === 'ENOENT') throw new CommandError(`There is no file ${file}.`)
    throw new CommandError(`${file} cannot be read: ${message}.`)
  }
}

const plain = (message: string) =>
  message.replace(/^Invalid input: /, '').replace(/^(expected .*), received undefined$/, '$1, and it is missing')
