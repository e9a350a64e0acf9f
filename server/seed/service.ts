import { availableParallelism } from 'node:os'
import { seedSongs } from '@/db/seed/song-list'
import { planNights } from '@/domain/camp/nights'
import { createCompute } from '@/server/jobs/pool'
import { type Compute, theProcess } from '@/server/process'
import { gatherCast } from './cast'
import { demoCamp } from './hours'
import { play } from './play'
import { makeRemarks } from './remarks'
import { type Scene, writeScript } from './script'
import type { Stage } from './stage'
import { forgetHalfSeeded } from './wipe'

type Composers = { compute: Compute; stop: () => Promise<void> }
type Options = { now?: number; say?: (line: string) => void; composers?: Composers }
/** Nobody is being served yet: every core may compose. */
const allCores = () => createCompute(availableParallelism())

/** Fills a demo folder with the Fantasia camp. Whoever calls it notes that it came to its end; until then it begins anew. */
export async function seedDemo(stage: Stage = theProcess(), options: Options = {}): Promise<void> {
  const { now = Date.now(), say = console.log, composers = allCores() } = options
  const began = performance.now()
  if (await forgetHalfSeeded(stage)) say('The demo camp was left half finished: beginning anew.')
  const settings = demoCamp(now)
  const nights = planNights(settings)
  const script = writeScript(seedSongs, nights, now)
  say(`Setting up the demo camp: composing the demos of ${seedSongs.length} songs (once, under half a minute)…`)
  try {
    const demos = composeAll(script, composers.compute, say)
    const cast = await gatherCast(stage, settings, nights[0]!.startsAt)
    await play(stage, cast, script, (scene) => demos.get(scene)!)
    await makeRemarks(stage, cast, now)
  } finally {
    await composers.stop()
  }
  say(`The demo camp is ready (${((performance.now() - began) / 1000).toFixed(1)} s).`)
}

/** All demos in the order they are wanted in; `say` hears how far it is. */
function composeAll(script: Scene[], compute: Compute, say: (line: string) => void): Map<Scene, Promise<Uint8Array>> {
  const uploads = script.filter((scene) => scene.do === 'upload')
  let done = 0
  const composed = uploads.map((scene) => {
    const demo = compute<Uint8Array>('synthesise-demo', scene.order)
    // A failure is told by whoever waits for this demo, or by the one before it.
    demo.then(
      () => ++done % 6 === 0 && say(`  ${done} of ${uploads.length} demos`),
      () => {},
    )
    return [scene, demo] as const
  })
  return new Map(composed)
}
