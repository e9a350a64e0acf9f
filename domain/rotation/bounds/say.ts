import type { CrowdedNight, MeetsAgain, Reason, ShortOfWords } from './reason'

/** A reason as the end of an English sentence; empty when none is needed. Nights count from 1 here. */
export function sayReason(because: Reason): string {
  const before =
    'frozen' in because && because.frozen > 0 ? `, and ${because.frozen} on nights that may not change` : ''
  const own = sayOwn(because)
  return own && because.kind !== 'frozen' ? own + before : own
}

function sayOwn(because: Reason): string {
  switch (because.kind) {
    case 'none':
      return ''
    case 'frozen':
      return `nights that may not change already have ${because.frozen}`
    case 'counting':
      return `the rooms seat ${because.pairs} pairs and at most ${because.distinct} of them can be new`
    case 'craft-pairs':
      return list(
        because.crafts.map(({ crafts: [a, b], pairs, distinct }) =>
          a === b
            ? `${pairs} pairs of two ${a} are seated and at most ${distinct} can be new`
            : `${pairs} pairs of ${a} and ${b} are seated and at most ${distinct} can be new`,
        ),
      )
    case 'crowded-rooms':
      return list(because.nights.map(sayCrowded))
    case 'latin':
      return `${because.rooms} rooms with ${list(because.crafts)} for ${because.rooms} nights would make two orthogonal Latin squares of order ${because.rooms}, which do not exist`
    case 'no-schedule':
      return `no schedule of ${because.rooms} rooms of ${because.size} for ${because.nights} nights is free of repeats`
    case 'pinned':
      return list(
        because.pairs.map(
          ({ people, nights }) => `${people.join(' and ')} are pinned together on ${sayNights(nights)}`,
        ),
      )
    case 'staffing':
      return `staffing the rooms already costs ${list(because.parts.map(({ term, points }) => `${round(points)} for ${parts[term]}`))}`
    case 'displaced':
      return list(
        because.nights.map(
          ({ night, changes }) => `on night ${night + 1} ${count(changes, 'person', 'people')} must change rooms`,
        ),
      )
    case 'sure-meetings':
      return `${list(because.pairs.map(({ people }) => people.join(' and ')))} are put together and have met at earlier camps`
    case 'from-repeats':
      return because.repeats > 0
        ? `${count(because.repeats, 'repeat is', 'repeats are')} forced`
        : `the meetings fall on at most ${because.pairs} pairs`
    case 'language':
      return list(because.people.map((person) => sayShort(person, because.fresh)))
    case 'language-repeats':
      return `for rooms with a common language ${list(because.pairs.map(sayAgain))}`
    case 'prices':
      return `no plan undercuts a list of prices for nights and meetings that comes to ${because.points}${because.whole ? ', and plans cost whole points' : ''}`
  }
}

const parts = {
  sitouts: 'sit-outs',
  sitoutSq: 'sit-outs',
  role: 'second crafts',
  brief: 'seats off their brief',
  changes: 'changes',
  past: 'meetings from earlier camps',
  language: 'rooms without a common language',
}

const sayCrowded = ({ night, earlier, members, rooms, repeats }: CrowdedNight) =>
  `at least ${members} people of night ${night + 1} come from ${count(rooms, 'room', 'rooms')} of night ${earlier + 1}, which makes ${count(repeats, 'repeat', 'repeats')}`

function sayShort({ person, nights, together, craft, mates }: ShortOfWords, fresh: boolean): string {
  const shares =
    mates.length === 0 ? `shares a language with no ${craft}` : `shares a language with no ${craft} but ${list(mates)}`
  const times = together === 0 ? 'none' : `at most ${together}`
  return `${person} ${shares}, which is enough for ${times} of ${count(nights, 'night', 'nights')}${fresh ? ' when nobody meets twice' : ''}`
}

const sayAgain = ({ one, other, meetings, fresh }: MeetsAgain) =>
  `${one.join(' or ')} must meet ${other.join(' or ')} ${meetings} times, of which ${fresh} can be the first`

const round = (value: number) => Math.round(value * 1000) / 1000
const count = (value: number, one: string, many: string) => `${round(value)} ${value === 1 ? one : many}`
const sayNights = (nights: number[]) =>
  `${nights.length === 1 ? 'night' : 'nights'} ${list(nights.map((n) => `${n + 1}`))}`

function list(items: string[]): string {
  const shown = items.length > 6 ? [...items.slice(0, 5), `${items.length - 5} more`] : items
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
