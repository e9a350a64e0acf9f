import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { instanceSchema } from '@/domain/rotation/instance'
import { type Model, modelOf, type Seating, teamsOf } from '@/domain/rotation/model'
import { compareVectors, termsOf, vectorOf } from '@/domain/rotation/terms'
import { findPlan } from '../../rotation/find-plan'
import { runAnnealing } from './annealing/run'
import { type CpSat, runCpSat } from './cp-sat/run'
import type { Found, Run, Task } from './rival'

type Ended = Pick<Run, 'ended' | 'proposals' | 'bounds' | 'isProven'>
type Watch = { found: Found; isDone: () => boolean; best: () => { seating: Seating | undefined; at: number } }

/** One rival on one instance, alone in this process, so that its memory is its own. */
export async function runTask(task: Task): Promise<Run> {
  const instance = instanceSchema.parse(JSON.parse(readFileSync(task.instance, 'utf8')))
  const solver = task.rival === 'cp-sat' ? await loadCpSat(task.scratch) : undefined
  const start = performance.now()
  const model = modelOf(instance)
  const watch = createWatch(model, task.target)
  const ended = await compete(task, model, watch, solver)
  const endedAt = performance.now() - start
  const { seating, at } = watch.best()
  return {
    ...ended,
    teams: seating && teamsOf(model, seating),
    ...{ bestAt: Math.max(0, at - start), endedAt },
    memory: process.resourceUsage().maxRSS / 1024,
  }
}

async function compete(task: Task, model: Model, watch: Watch, solver: CpSat | undefined): Promise<Ended> {
  const { seconds } = task
  if (solver) return { ended: await runCpSat(solver, model, seconds, watch.found), proposals: undefined }
  if (task.rival === 'annealing') {
    const proposals = runAnnealing(model, { seconds, seed: 1, ...watch })
    return { ended: watch.isDone() ? 'bound' : 'time', proposals }
  }
  return runOurs(model, seconds, watch.found)
}

function runOurs(model: Model, seconds: number, found: Found): Ended {
  const ends = performance.now() + seconds * 1000
  let bestAt = performance.now()
  const onBetter = () => {
    bestAt = performance.now()
  }
  const stop = () => performance.now() > ends
  const { instance } = model
  const { solution } = findPlan(instance, { seed: 1, effort: undefined, stop, isLate: stop, onBetter })
  if (!solution) return { ended: 'no plan', proposals: undefined }
  const { seating, stopped, proposals, proof } = solution
  found(seating, bestAt)
  return {
    ...{ ended: stopped === 'seconds' ? 'time' : stopped, proposals },
    bounds: Object.fromEntries(proof.map(({ term, bound }) => [term, bound])),
    isProven: proof.every(({ gap }) => gap === 0),
  }
}

/** Keeps the best, judged like everybody's: by a count from scratch. */
function createWatch(model: Model, target: number[] | undefined): Watch {
  let best: { vector: number[]; seating: Seating; at: number } | undefined
  return {
    found: (seating, at = performance.now()) => {
      const vector = vectorOf(model, termsOf(model, seating))
      if (best && compareVectors(vector, best.vector) >= 0) return
      best = { vector, at, seating: { team: seating.team.slice(), role: seating.role.slice() } }
    },
    isDone: () => best !== undefined && target !== undefined && compareVectors(best.vector, target) <= 0,
    best: () => ({ seating: best?.seating, at: best?.at ?? 0 }),
  }
}

async function loadCpSat(scratch: string): Promise<CpSat> {
  const entry = createRequire(join(scratch, 'package.json')).resolve('or-tools-wasm/cp-sat')
  const { CpSat: solver } = (await import(pathToFileURL(entry).href)) as { CpSat: CpSat }
  await solver.loadModule()
  return solver
}
