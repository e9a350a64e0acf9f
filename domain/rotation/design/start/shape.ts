import type { Model } from '../../model'

/** The nights that may still change and have a room in use. */
export type LiveNight = { night: number; teams: number[] }

export function liveNightsOf(model: Model): LiveNight[] {
  return model.teamsByNight.flatMap((all, night) => {
    const teams = all.filter((t) => model.templates[t]!.some((seats) => seats.some((want) => want > 0)))
    return model.frozen[night] || teams.length === 0 ? [] : [{ night, teams }]
  })
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
