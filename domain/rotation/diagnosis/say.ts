import type { Conflict } from './conflict'
import type { Contradiction } from './contradiction/contradiction'
import type { FrozenContradiction } from './contradiction/frozen'
import type { Diagnosis } from './diagnosis'
import type { HardWish } from './hard-wish'
import type { Proof } from './proofs'
import type { Shortage } from './shortage'

/** One English sentence for the command line, beginning "proven: " or "probable: ". Nights count from 1, as on screens. */
export const sayDiagnosis = ({ certainty, cause }: Diagnosis): string =>
  `${certainty}: ${cause.kind === 'conflict' ? sayConflict(cause) : sayProof(cause)}`

function sayProof(proof: Proof): string {
  switch (proof.kind) {
    case 'shortage':
      return sayShortage(proof)
    case 'shortage-either-way':
      return `night ${proof.night + 1} can't be filled whichever seats the rooms choose: ${proof.choices.map(sayNeed).join('; or ')}`
    case 'night-conflict':
      return `night ${proof.night + 1}: no seating keeps ${proof.wishes.length === 1 ? 'this' : 'all of these'}: ${listWishes(proof.wishes)}`
    default:
      return sayContradiction(proof)
  }
}

const sayShortage = (shortage: Shortage) => `night ${shortage.night + 1}: ${sayNeed(shortage)}`

function sayNeed({ crafts, seats, rooms, people, atLeast }: Shortage): string {
  const want =
    seats === rooms
      ? `${counted(rooms, 'room needs', 'rooms need')} somebody for ${eitherOf(crafts)}`
      : `${counted(seats, 'seat wants', 'seats want')} somebody for ${eitherOf(crafts)}`
  return `${atLeast ? 'at least ' : ''}${want}, ${people.length === 0 ? 'nobody is present who can' : `only ${people.length} ${people.length === 1 ? 'is' : 'are'} present: ${people.join(', ')}`}`
}

function sayContradiction(cause: Contradiction): string {
  const on = 'night' in cause ? `night ${cause.night + 1}: ` : ''
  switch (cause.kind) {
    case 'frozen':
      return `${on}${sayFrozen(cause)}, and this night can't change any more`
    case 'pin-absent':
      return `${on}${cause.person} is pinned to ${cause.team} but isn't there that night`
    case 'pin-closed':
      return `${on}${cause.person} is pinned to ${cause.team}, which is closed`
    case 'pin-craft':
      return cause.craft === null
        ? `${on}${cause.person} is pinned to ${cause.team}, which has no seat for a craft of theirs`
        : `${on}${cause.person} is pinned to ${cause.team} as ${cause.craft}, which isn't a craft of theirs`
    case 'pin-not-offered':
      return `${on}${cause.person} is pinned to ${cause.team} as ${cause.craft}, and that room has no such seat`
    case 'pin-two-rooms':
      return `${on}${cause.person} is pinned to ${allOf(cause.teams)} at once`
    case 'pin-two-crafts':
      return `${on}${cause.person} is pinned to ${cause.team} as ${allOf(cause.crafts)} at once`
    case 'pins-crowded':
      return `${on}${allOf(cause.people)} are pinned to ${cause.team}, which has seats for ${cause.seats} of them at once`
    case 'pins-apart':
      return `${on}${allOf(cause.people)} are both pinned to ${cause.team} and are to be kept apart`
    case 'together-absent':
      return `${on}${allOf(cause.people)} are to sit together, but ${allOf(cause.absent)} ${cause.absent.length === 1 ? "isn't" : "aren't"} there`
    case 'together-apart':
      return `${on}${allOf(cause.people)} are to be kept apart and ${byChain(cause.people, cause.chain)}`
    case 'together-pins':
      return `${on}${cause.people[0]} is pinned to ${cause.teams[0]} and ${cause.people[1]} to ${cause.teams[1]}, but they are ${byChain(cause.people, cause.chain)}`
    case 'together-no-room':
      return `${on}${allOf(cause.people)} are to sit together, and no room they may be in has seats for all of them`
    case 'apart-met':
      return `${on}${allOf(cause.people)} are to be kept apart but sit together in ${cause.team}, and this night can't change any more`
    case 'apart-crowd':
      return `${on}${allOf(cause.crowd)} are all to be kept apart from each other in ${counted(cause.rooms, 'room', 'rooms')}, which leaves ${cause.able} for ${counted(cause.seats, 'seat', 'seats')} of ${eitherOf(cause.crafts)}`
    case 'tag-short':
      return `${on}${allOf(cause.teams)} ${cause.teams.length === 1 ? 'needs' : 'need'} ${counted(cause.needed, 'person', 'people')} tagged "${cause.tag}"${cause.teams.length === 1 ? '' : ' in all'}, ${someone(cause.carriers)} could sit there`
    case 'tag-seats':
      return `${on}${cause.team} needs ${counted(cause.min, 'person', 'people')} tagged "${cause.tag}" and has seats for ${cause.seats} of those who are there`
    case 'tag-nights':
      return `the rooms of ${nightsOf(cause.nights)} need ${counted(cause.needed, 'person', 'people')} tagged "${cause.tag}" in all, and ${cause.carriers.length === 0 ? 'nobody is' : `${allOf(cause.carriers)} can work there ${counted(cause.shifts, 'time', 'times')}`}`
    case 'min-over-max':
      return `${cause.person} is to work at least ${counted(cause.min, 'night', 'nights')} and at most ${cause.max}`
    case 'min-nights':
      return `${cause.person} is to work at least ${counted(cause.min, 'night', 'nights')} and can work ${cause.possible}`
    case 'max-nights':
      return `${cause.person} is to work at most ${counted(cause.max, 'night', 'nights')}, but is bound to work on ${nightsOf(cause.nights)}`
    case 'few-shifts':
      return `${nightsOf(cause.nights)} ${cause.nights.length === 1 ? 'has' : 'have'} ${counted(cause.seats, 'seat', 'seats')} of ${eitherOf(cause.crafts)}, and ${cause.people.length === 0 ? 'nobody who can' : allOf(cause.people)} may fill ${cause.shifts} of them`
    case 'few-seats':
      return `${allOf(cause.people)} ${cause.people.length === 1 ? 'is' : 'are'} to work ${counted(cause.shifts, 'more night', 'more nights')}${cause.people.length === 1 ? '' : ' in all'}, and there ${cause.seats === 1 ? 'is' : 'are'} ${counted(cause.seats, 'seat', 'seats')} for them`
  }
}

function sayFrozen({ rule, team, people, tag }: FrozenContradiction): string {
  switch (rule) {
    case 'twice':
      return `${people[0]} sits in two seats at once, one of them in ${team}`
    case 'absent':
      return `${people[0]} sits in ${team} but isn't there`
    case 'craft':
      return `${people[0]} sits in ${team} with a craft that isn't theirs`
    case 'seats':
      return people.length === 0
        ? `${team} is empty and has seats`
        : `${team} doesn't have the seats in which ${allOf(people)} ${people.length === 1 ? 'sits' : 'sit'} there`
    case 'pin':
      return `${people[0]} is pinned to ${team} and doesn't sit there so`
    case 'together':
      return `${allOf(people)} are to sit together and don't`
    case 'require':
      return `${team} has too few people tagged "${tag}"`
  }
}

function sayConflict({ wishes, complete, proven }: Conflict): string {
  if (wishes.length === 0) return 'no plan was found, even without any wishes'
  const found = proven ? 'no plan keeps' : 'no plan was found that keeps'
  const rest = wishes.length === 1 ? 'this' : 'all of these'
  const minimal = complete
    ? wishes.length === 1
      ? '; without it there is one'
      : '; without any one of them there is one'
    : ''
  return `${found} ${rest}: ${listWishes(wishes, proven ? mostListed : mostGuessed)}${minimal}`
}

const mostListed = 12
const mostGuessed = 6

/** The wishes as a list in words. */
function listWishes(wishes: HardWish[], most = mostListed): string {
  const listed = wishes.slice(0, most).map(sayWish)
  return wishes.length > most
    ? `${listed.join('; ')}; and ${counted(wishes.length - most, 'more wish', 'more wishes')}`
    : listed.join('; ')
}

export function sayWish(wish: HardWish): string {
  switch (wish.kind) {
    case 'pin':
      return `${wish.person} pinned to ${wish.team}${wish.role === null ? '' : ` as ${wish.role}`}`
    case 'apart':
      return `${allOf(wish.pair)} kept apart`
    case 'together':
      return `${allOf(wish.pair)} together on night ${wish.night + 1}`
    case 'require':
      return `${wish.team} with ${wish.min} tagged "${wish.tag}"`
    case 'min-nights':
      return `${wish.person} at work at least ${counted(wish.nights, 'night', 'nights')}`
    case 'max-nights':
      return `${wish.person} at work at most ${counted(wish.nights, 'night', 'nights')}`
  }
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const someone = (names: string[]) => (names.length === 0 ? 'nobody' : `only ${allOf(names)}`)
const nightsOf = (nights: number[]) =>
  `${nights.length === 1 ? 'night' : 'nights'} ${allOf(nights.map((night) => `${night + 1}`))}`

function byChain(people: [string, string], chain: string[]): string {
  return chain.length === 2
    ? 'to sit together'
    : `to sit together by way of ${allOf(chain.filter((name) => !people.includes(name)))}`
}

const allOf = (names: string[]) => joined(names, 'and')
const eitherOf = (names: string[]) => joined(names, 'or')
const joined = (names: string[], last: string) => {
  const [shown, rest] = [names.slice(0, mostNamed), names.length - mostNamed]
  if (rest > 1) return `${shown.join(', ')} and ${rest} more`
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`
}

/** A line that nobody reads to its end proves nothing to them. */
const mostNamed = 12
