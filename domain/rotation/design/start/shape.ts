import type { Model } from '../../model'

/** A night that may still change and has rooms in use; `page` counts the nights with rooms in use, frozen ones too. */
export type LiveNight = { night: number; page: number; teams: number[] }

/** The live nights, and how many nights have rooms in use at all. */
export function liveNightsOf(model: Model): { live: LiveNight[]; pages: number } {
  const inUse = model.teamsByNight.flatMap((all, night) => {
    const teams = all.filter((t) => model.templates[t]!.some((seats) => seats.some((want) => want > 0)))
    return teams.length === 0 ? [] : [{ night, teams }]
  })
  const live = inUse.map((night, page) => ({ ...night, page })).filter(({ night }) => !model.frozen[night])
  return { live, pages: inUse.length }
}

/** Shapes to try as *the* team of the camp, seats per role: one that covers every team's first template, then each template there is. */
export function shapesOf(model: Model, live: LiveNight[]): number[][] {
  const templates = live.flatMap(({ teams }) => teams.map((t) => model.templates[t]!))
  const cover = Array.from({ length: model.roles }, (_, r) => Math.max(...templates.map(([first]) => first![r]!)))
  const shapes = [cover, ...templates.flat().map((seats) => [...seats])].filter((seats) =>
    seats.some((want) => want > 0),
  )
  const seen = new Map(shapes.map((seats) => [seats.join(), seats]))
  return [...seen.values()].slice(0, 4)
}
