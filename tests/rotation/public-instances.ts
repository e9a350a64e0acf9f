import { readdirSync, readFileSync } from 'node:fs'
import { type Instance, instanceSchema } from '@/domain/rotation/instance'

const folder = new URL('./instances/', import.meta.url)

/** The files in `instances/`, by their names without the ending. */
export const publicInstances: [string, Instance][] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => [
    file.replace('.json', ''),
    instanceSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
  ])
