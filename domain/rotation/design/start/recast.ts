import type { Model } from '../../model'
import type { Random } from '../../random'
import { type Casting, castAt, type Seated, seatedAt } from './casting'
import { broken, type Pricing } from './pricing'

const nothing = 1e-6
const nobody: Seated = { seated: [], lacking: 0 }

/** A move that can be taken back by playing it again, and the scenes (live night × rooms + room) it touches. */
type Move = { play: () => void; back: () => void; scenes: number[] }

/**
 * Improves the casting by annealing over its symmetries: people of one role swap parts, rooms of one night swap teams, two nights swap
 * their pages of the script. Repeats stay as they are; pins, wishes, tags and the soft terms are what's gained. `effort` counts scenes
 * priced. Ends at once when nothing is left to gain.
 */
export function recast(model: Model, casting: Casting, pricing: Pricing, random: Random, effort: number): void {
  const { script, live, roleOf, partOf, players, teamAt, playedAt } = casting
  const rooms = script.rooms
  const partsOf = Array.from({ length: model.roles }, (_, r) =>
    script.roleOf.flatMap((role, part) => (role === r ? [part] : [])),
  )
  const roomOf = script.nights.map((night) => {
    const at = new Int32Array(script.roleOf.length).fill(-1)
    night.forEach((parts, room) => {
      for (const part of parts) at[part] = room
    })
    return at
  })
  const cast = Array.from(partOf).flatMap((part, person) => (part >= 0 ? [person] : []))
  if (cast.length === 0 || rooms === 0) return

  const worked = new Int32Array(model.people)
  const seatedIn: number[][] = Array.from({ length: live.length * rooms }, () => [])
  const priceOf = new Float64Array(live.length * rooms)
  let left = effort
  let price = pricing.unfulfilled
  const workMore = (person: number, nights: number) => {
    const before = worked[person]!
    worked[person] = before + nights
    price += pricing.person(person, before + nights) - pricing.person(person, before)
  }
  const priceScene = (scene: number) => {
    left--
    const k = Math.floor(scene / rooms)
    const room = scene % rooms
    const team = teamAt[k]![room]!
    const now = team < 0 ? nobody : seatedAt(model, casting, castAt(model, casting, k, room), team)
    const fresh = team < 0 ? 0 : pricing.team(live[k]!.night, team, now, roleOf)
    for (const person of seatedIn[scene]!) workMore(person, -1)
    for (const person of now.seated) workMore(person, 1)
    price += fresh - priceOf[scene]!
    priceOf[scene] = fresh
    seatedIn[scene] = now.seated
  }
  for (let person = 0; person < model.people; person++) price += pricing.person(person, 0)
  seatedIn.forEach((_, scene) => {
    priceScene(scene)
  })

  const pick = (n: number) => Math.floor(random() * n)
  const scenesOf = (one: number, other: number) => {
    const scenes: number[] = []
    for (let k = 0; k < live.length; k++) {
      const at = roomOf[playedAt[k]!]!
      scenes.push(k * rooms + at[one]!)
      if (at[other] !== at[one]) scenes.push(k * rooms + at[other]!)
    }
    return scenes
  }
  const scenesOfNight = (k: number) => Array.from({ length: rooms }, (_, room) => k * rooms + room)
  const setPlayers = (part: number, people: number[]) => {
    players[part] = people
    for (const person of people) partOf[person] = part
  }
  const swapParts = (): Move | undefined => {
    const person = cast[pick(cast.length)]!
    const from = partOf[person]!
    const parts = partsOf[roleOf[person]!]!
    const to = parts[pick(parts.length)]!
    if (from === to) return undefined
    const [mine, theirs] = [players[from]!, players[to]!]
    const other = theirs[pick(theirs.length)]
    const steps = other === undefined || (mine.length > theirs.length && random() < 0.3)
    const play = () => {
      setPlayers(from, steps ? mine.filter((p) => p !== person) : mine.map((p) => (p === person ? other : p)))
      setPlayers(to, steps ? [...theirs, person] : theirs.map((p) => (p === other ? person : p)))
    }
    const back = () => {
      setPlayers(from, mine)
      setPlayers(to, theirs)
    }
    return { play, back, scenes: scenesOf(from, to) }
  }
  const swapRooms = (): Move | undefined => {
    const k = pick(live.length)
    const [x, y] = [pick(rooms), pick(rooms)]
    const teams = teamAt[k]!
    if (x === y || (teams[x]! < 0 && teams[y]! < 0)) return undefined
    const play = () => {
      ;[teams[x], teams[y]] = [teams[y]!, teams[x]!]
    }
    return { play, back: play, scenes: [k * rooms + x, k * rooms + y] }
  }
  const swapNights = (): Move | undefined => {
    const [j, k] = [pick(live.length), pick(live.length)]
    if (j === k) return undefined
    const play = () => {
      ;[playedAt[j], playedAt[k]] = [playedAt[k]!, playedAt[j]!]
    }
    return { play, back: play, scenes: [...scenesOfNight(j), ...scenesOfNight(k)] }
  }
  const hot = price >= broken ? broken / 4 : broken / 50
  while (left > 0 && price > nothing) {
    const dice = random()
    const move = dice < 0.5 ? swapParts() : dice < 0.97 ? swapRooms() : swapNights()
    left--
    if (!move) continue
    const before = price
    move.play()
    for (const scene of move.scenes) priceScene(scene)
    const heat = hot * (0.2 / hot) ** (1 - left / effort)
    if (price <= before || random() < Math.exp((before - price) / heat)) continue
    move.back()
    for (const scene of move.scenes) priceScene(scene)
  }
}
