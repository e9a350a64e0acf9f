import { createHash } from 'node:crypto'
import type { Bounds, LevelBound } from '@/domain/rotation/bounds/bounds'
import type { Diagnosis } from '@/domain/rotation/diagnosis/diagnosis'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import type { RotationOutlook } from '@/server/jobs/work/weigh-rotation'
import { readInput } from '@/server/rotation/service'

type Outlook = {
  /** What is proven to be the least, per term of the camp's order. */
  levels: LevelBound[]
  bounds: Bounds
  /** Why rooms can't be full or a wish can't be kept. */
  obstacles: Diagnosis[]
  /** The least with the other order of repeats and language; null where it comes to the same. */
  languageFirst: LevelBound[] | null
}

/** Whether it can be done, before there is a plan. */
export async function getOutlook(ctx: AppContext, scope: CampScope): Promise<Outlook> {
  requirePermission(scope, 'rotation.draft')
  const order = { input: await readInput(ctx.db.read, scope) }
  const { bounds, obstacles, other } = await computeOnce<RotationOutlook>(ctx, 'weigh-rotation', order)
  return { levels: bounds.levels, bounds, obstacles, languageFirst: other?.levels ?? null }
}

const most = 60
const remembered = new Map<string, Promise<unknown>>()

/** Work of which equal input gives an equal answer: asked again, it is remembered. Those not asked for longest are forgotten. */
export function computeOnce<O>({ compute }: Pick<AppContext, 'compute'>, module: string, input: unknown): Promise<O> {
  const key = createHash('sha256')
    .update(JSON.stringify([module, input]))
    .digest('base64url')
  const answer = remembered.get(key) ?? compute<O>(module, input)
  remembered.delete(key)
  remembered.set(key, answer)
  answer.catch(() => remembered.delete(key))
  const [oldest] = remembered.keys()
  if (remembered.size > most && oldest) remembered.delete(oldest)
  return answer as Promise<O>
}
