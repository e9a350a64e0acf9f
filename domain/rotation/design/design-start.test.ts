import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { instanceSchema } from '../instance'
import { modelOf } from '../model'
import { termsOf, vectorOf } from '../terms'
import { designStart } from './design-start'

const folder = new URL('../../../tests/rotation/instances/', import.meta.url)
const instances = readdirSync(folder).map((name) =>
  instanceSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
)

test('x', () => {
  for (const instance of instances) {
    const model = modelOf(instance)
    const t = performance.now()
    const seating = designStart(model)
    const t2 = performance.now()
    const terms = seating && termsOf(model, seating)
    console.log(instance.id, (t2 - t).toFixed(1), terms && vectorOf(model, terms).join(), terms?.broken, terms?.empty)
  }
  expect(1).toBe(1)
})
