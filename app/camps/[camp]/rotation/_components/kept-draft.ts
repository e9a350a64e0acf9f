import { z } from 'zod'
import { draftLetters, draftOrigins } from '@/domain/rotation/draft'
import { termNames } from '@/domain/rotation/instance'
import { pinSchema, planSchema } from '@/domain/rotation/plan'
import type { Kept } from './draft-entry'

const pins = z.array(pinSchema)
const keptSchema: z.ZodType<Kept> = z.object({
  base: z.object({
    ...{ letter: z.enum(draftLetters), version: z.number(), plan: planSchema, pins },
    ...{ origin: z.enum(draftOrigins), objective: z.array(z.enum(termNames)) },
    ...{ changedBy: z.string(), changedAt: z.number() },
  }),
  mine: z.object({ plan: planSchema, pins }),
})

/** Where edits that the server has not had yet stay in this browser, per camp, person and plan. */
export function keptDrafts(campId: string, memberId: string) {
  const place = (letter: string) => `nightshift-rotation:${campId}:${memberId}:${letter}`
  return {
    read(letter: string): Kept | null {
      try {
        return keptSchema.safeParse(JSON.parse(localStorage.getItem(place(letter)) ?? 'null')).data ?? null
      } catch {
        return null
      }
    },
    write(letter: string, kept: Kept | null): void {
      try {
        if (kept) localStorage.setItem(place(letter), JSON.stringify(kept))
        else localStorage.removeItem(place(letter))
      } catch {
        // A full or forbidden storage: the edit is on the screen all the same, and on its way.
      }
    },
  }
}
