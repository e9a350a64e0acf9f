import { z } from 'zod'
import { type Bounds, boundsOf } from '@/domain/rotation/bounds/bounds'
import { instanceOf, objectiveOf } from '@/domain/rotation/camp-instance'
import { type Diagnosis, diagnose } from '@/domain/rotation/diagnosis/diagnosis'
import { rotationInputSchema } from '@/domain/rotation/input'
import { languageMatters, ordersOf } from '@/domain/rotation/lanes'
import { modelOf } from '@/domain/rotation/model'

const orderSchema = z.object({ input: rotationInputSchema })

export type RotationOutlook = {
  bounds: Bounds
  obstacles: Diagnosis[]
  /** With the other order of repeats and language, where it could come to something else. */
  other: Bounds | null
}

/** What can be said of a camp's rotation before there is one. */
export default function work(given: unknown): RotationOutlook {
  const { input } = orderSchema.parse(given)
  const [, other] = ordersOf(objectiveOf(input.preferences), languageMatters(input))
  const model = modelOf(instanceOf(input))
  return {
    bounds: boundsOf(model),
    obstacles: diagnose(model),
    other: other ? boundsOf(modelOf(instanceOf(input, { objective: other }))) : null,
  }
}
