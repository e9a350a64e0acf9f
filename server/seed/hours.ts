import { type CampSettings, fantasiaTemplate } from '@/domain/camp/settings'

const hour = 3_600_000
const day = 24 * hour
const timeZone = 'Asia/Seoul'
/** Korea keeps no summer time. */
const offset = 9 * hour
const nightMs = 10 * hour

/**
 * The Fantasia camp, placed so that its third night is under way at `now` (epoch ms). Where Seoul's evening isn't, the camp keeps
 * other hours, so that a demo never opens on a night that is long over.
 */
export function demoCamp(now: number): CampSettings {
  const wall = now + offset
  const today = Math.floor(wall / day) * day
  const evening = [today + 18 * hour, today - 6 * hour].find((start) => {
    return wall - start >= 2.5 * hour && wall - start <= nightMs - 0.5 * hour
  })
  const start = evening ?? Math.floor((wall - 5 * hour) / hour) * hour
  const written = (at: number) => new Date(at).toISOString()
  return {
    ...fantasiaTemplate,
    name: 'Fantasia',
    place: 'Seoul',
    timeZone,
    firstNight: written(start - 2 * day).slice(0, 10),
    startTime: written(start).slice(11, 16),
    endTime: written(start + nightMs).slice(11, 16),
  }
}
