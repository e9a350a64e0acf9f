import { describe, expect, it } from 'vitest'
import { links } from '@/db/schema'
import { listRoster } from '@/server/roster/service'
import { kinds, refusal } from '@/tests/roster'
import { createWorld } from '@/tests/world'
import { importRoster, previewImport } from './service'

describe('an import', () => {
  const csv = [
    'Name;E-mail;Craft;Languages',
    '"Castell; Mina";mina@example.org;track writer;"es, en"',
    'Teo Marchetti;teo(at)example.org;track;it',
    'Saga Lindqvist;saga@example.test;topline;sv, en',
  ].join('\r\n')

  it('shows what it would do, then adds the good lines in one write', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    await world.addUser('saga', 'Saga')
    const preview = await previewImport(ctx, scope, `\ufeff${csv}`)
    expect(preview.people.map(({ line, person }) => [line, person.name])).toEqual([
      [2, 'Castell; Mina'],
      [4, 'Saga Lindqvist'],
    ])
    expect(preview.problems).toMatchObject([{ line: 3, field: 'email', problem: 'email-wrong' }])
    expect(await kinds(world)).toEqual([])

    const done = await importRoster(ctx, scope, `\ufeff${csv}`)
    expect(done).toMatchObject({ added: 2, problems: [{ line: 3 }] })
    expect(await kinds(world)).toEqual(['member.added', 'member.added'])
    const people = await listRoster(ctx, scope)
    expect(people.map(({ name, contact }) => [name, contact?.link])).toEqual([
      ['Castell; Mina', 'unused'],
      ['Saga Lindqvist', 'unused'],
      ['organiser', 'none'],
    ])
    expect(await world.db.read.select().from(links)).toHaveLength(2)
  })

  it('done twice adds nobody twice', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    await importRoster(ctx, scope, csv)
    const again = await importRoster(ctx, scope, csv)
    expect(again.added).toBe(0)
    expect(again.problems.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'email-on-roster'],
      [3, 'email-wrong'],
      [4, 'email-on-roster'],
    ])
  })

  it('names somebody whose account is in the camp under another e-mail', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const done = await importRoster(ctx, scope, 'name,email,craft\nMe,organiser@example.test,track\nMina,,track')
    expect(done).toMatchObject({ added: 1, problems: [{ line: 2, problem: 'email-on-roster' }] })
  })

  it('is not confused by a quote that never ends', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const { people } = await previewImport(ctx, scope, 'name\tcraft\n"Velvet Mina\ttrack\nSaga\ttopline')
    expect(people.map(({ person }) => person.name)).toEqual(['"Velvet Mina', 'Saga'])
  })

  it('of more than a megabyte or thousands of rows is refused', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    expect(await refusal(previewImport(ctx, scope, 'é'.repeat(500_001)))).toBe('import-too-large')
    expect(await refusal(importRoster(ctx, scope, 'name\n'.repeat(2_001)))).toBe('import-many-rows')
  })

  it('takes 500 people less those who are there', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const text = ['name,craft', ...Array.from({ length: 500 }, (_, i) => `Writer ${i},track`)].join('\n')
    expect(await importRoster(ctx, scope, text)).toMatchObject({ added: 499, problems: [{ problem: 'people-many' }] })
  })
})
