import { type DemoFormat, encodeDemo } from '@/server/seed/synth/files'
import { type Recipe, synthesise } from '@/server/seed/synth/song'

export type DemoOrder = { recipe: Recipe; format: DemoFormat }

/** The bytes of a whole file. */
export default function synthesiseDemo({ recipe, format }: DemoOrder): Promise<Uint8Array> {
  return encodeDemo(synthesise(recipe), recipe.rate, format)
}
