import { z } from 'zod'
import { rotationInputSchema } from '@/domain/rotation/input'
import { makeRotation } from '@/domain/rotation/make-rotation'
import type { Plan } from '@/domain/rotation/plan'

const workSchema = z.object({ input: rotationInputSchema, seed: z.int() })

export default function work(given: unknown): Plan {
  const { input, seed } = workSchema.parse(given)
  return makeRotation(input, { seed })
}
