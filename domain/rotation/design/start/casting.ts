import type { Model } from '../../model'
import type { Script } from './script'
import type { LiveNight } from './shape'

/**
 * Who plays which part, and which team each room of the script is on each live night (-1: nobody's, its people sit out). Swapping two
 * people's parts, or two rooms of a night, makes another plan with the same repeats: that's what the start is chosen from.
 */
export type Casting = {
  script: Script
  live: LiveNight[]
  /** Per person, -1 without one. */
  roleOf: Int32Array
  partOf: Int32Array
  players: number[][]
  /** [live night][room of the script]. */
  teamAt: Int16Array[]
  /** The script's night that is played on each live night; some may be left over. */
  playedAt: number[]
}

export function castingOf(model: Model, script: Script, live: LiveNight[], crewOf: Int32Array): Casting {
  const players: number[][] = script.roleOf.map(() => [])
  const partOf = new Int32Array(model.people).fill(-1)
  for (let role = 0; role < model.roles; role++) {
    const parts = script.roleOf.flatMap((wanted, part) => (wanted === role ? [part] : []))
    const crew = Array.from(crewOf).flatMap((wanted, person) => (wanted === role ? [person] : []))
    sharesOf(model, live, crew, parts.length).forEach((share, i) => {
      players[parts[i]!] = share
      for (const person of share) partOf[person] = parts[i]!
    })
  }
  const casting: Casting = {
    ...{ script, live, roleOf: crewOf, partOf, players },
    teamAt: live.map(() => new Int16Array(script.rooms).fill(-1)),
    playedAt: live.map(({ page }, k) => (script.nights.length > live.length ? page : k)),
  }
  const worked = new Int32Array(model.people)
  live.forEach(({ teams }, k) => {
    const rooms = Array.from({ length: script.rooms }, (_, room) => ({ room, cast: castAt(model, casting, k, room) }))
    const rest = (cast: number[]) => cast.reduce((sum, person) => sum + worked[person]!, 0)
    rooms.sort((a, b) => b.cast.length - a.cast.length || rest(a.cast) - rest(b.cast) || a.room - b.room)
    const used = rooms.slice(0, teams.length).sort((a, b) => a.room - b.room)
    used.forEach(({ room, cast }, i) => {
      casting.teamAt[k]![room] = teams[i]!
      for (const person of cast) worked[person]!++
    })
  })
  return casting
}

/** Where there are more people than parts, some share one: those most away with those who are there then and little else. */
function sharesOf(model: Model, live: LiveNight[], crew: number[], parts: number): number[][] {
  if (parts === 0) return []
  const isThere = (person: number, night: number) => model.present[night * model.people + person] === 1
  const count = (there: (night: number) => boolean) => live.filter(({ night }) => there(night)).length
  const nightsOf = new Map(crew.map((person) => [person, count((night) => isThere(person, night))]))
  const alone = [...crew]
  const shares: number[][] = []
  const take = (price: (person: number) => number) => {
    const best = alone.reduce((least, person) => (price(person) < price(least) ? person : least))
    return alone.splice(alone.indexOf(best), 1)[0]!
  }
  for (let over = crew.length - parts; over > 0 && alone.length > 1; over--) {
    const first = take((person) => nightsOf.get(person)!)
    const uncovered = (other: number) => count((night) => !isThere(first, night) && !isThere(other, night))
    shares.push([first, take((other) => uncovered(other) * 1000 + nightsOf.get(other)!)])
  }
  shares.push(...alone.map((person) => [person]))
  for (const [i, share] of shares.splice(parts).entries()) shares[i % parts]!.push(...share)
  return shares
}

/** Who of a part's players plays on the k-th live night: they take turns, and stand in for those who aren't there. */
export function castAt(model: Model, { script, live, players, playedAt }: Casting, k: number, room: number): number[] {
  const cast: number[] = []
  const start = live[k]!.night * model.people
  for (const part of script.nights[playedAt[k]!]![room]!) {
    const all = players[part]!
    for (let i = 0; i < all.length; i++) {
      const person = all[(k + i) % all.length]!
      if (model.present[start + person]) {
        cast.push(person)
        break
      }
    }
  }
  return cast
}

/** Those of the cast the team has a seat for, by the template that lacks fewest of them, and how many it lacks. */
export function seatedAt(model: Model, { roleOf }: Casting, cast: number[], team: number): Seated {
  let best: Seated | undefined
  for (const seats of model.templates[team]!) {
    const seated: number[] = []
    let wanted = 0
    for (let role = 0; role < seats.length; role++) {
      let left = seats[role]!
      wanted += left
      for (let i = 0; left > 0 && i < cast.length; i++) {
        if (roleOf[cast[i]!] !== role) continue
        seated.push(cast[i]!)
        left--
      }
    }
    const lacking = wanted - seated.length
    if (!best || lacking < best.lacking || (lacking === best.lacking && seated.length > best.seated.length))
      best = { seated, lacking }
  }
  return best ?? { seated: [], lacking: 0 }
}

export type Seated = { seated: number[]; lacking: number }
