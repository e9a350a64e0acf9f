'use client'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/camp/room-name'
import { useCraftWord, useLanguageName, useList } from '@/components/camp/words'
import type { Contradiction } from '@/domain/rotation/diagnosis/contradiction/contradiction'
import type { Diagnosis } from '@/domain/rotation/diagnosis/diagnosis'
import type { HardWish } from '@/domain/rotation/diagnosis/hard-wish'
import type { Shortage } from '@/domain/rotation/diagnosis/shortage'
import { useBoard } from './board-context'

/** What stands in the way, in one sentence, and where the remedy is. */
export type Obstacle = { text: string; probable: boolean; remedy: 'roster' | 'wishes' | 'settings' }

export function useObstacles(): (found: Diagnosis[]) => Obstacle[] {
  const t = useTranslations('rotationPanels.obstacle')
  const words = useEngineWords()
  const sayWish = useHardWish()
  const need = ({ crafts, seats, rooms, people, atLeast }: Shortage) => {
    const values = { rooms, seats, present: people.length, names: words.people(people), craft: words.crafts(crafts) }
    const some = atLeast ? t('atLeast') : ''
    return some + (crafts.length > 1 ? t('needOfSeveral', values) : t(seats === rooms ? 'need' : 'needOfMany', values))
  }
  const listed = (wishes: HardWish[]) => {
    const shown = wishes.slice(0, 6).map(sayWish)
    return words.list(wishes.length > 6 ? [...shown, t('moreWishes', { count: wishes.length - 6 })] : shown)
  }

  function say({ cause }: Diagnosis): Said {
    switch (cause.kind) {
      case 'shortage':
        return { text: need(cause), remedy: 'roster' }
      case 'shortage-either-way':
        return { text: t('eitherWay', { needs: cause.choices.map(need).join(t('or')) }), remedy: 'roster' }
      case 'night-conflict':
        return { text: t('nightConflict', { wishes: listed(cause.wishes) }), remedy: 'wishes' }
      case 'conflict':
        if (cause.wishes.length === 0) return { text: t('nothingFound'), remedy: 'roster' }
        return { text: t(cause.proven ? 'conflict' : 'maybe', { wishes: listed(cause.wishes) }), remedy: 'wishes' }
      default:
        return sayContradiction(cause, t, words)
    }
  }

  // What is the same on several nights is said once.
  return (found) => {
    const groups = new Map<string, { said: Said; probable: boolean; nights: number[] }>()
    for (const { certainty, cause } of found) {
      const said = say({ certainty, cause } as Diagnosis)
      const key = `${said.text} ${certainty} ${'night' in cause}`
      const group = groups.get(key) ?? { said, probable: certainty === 'probable', nights: [] }
      if ('night' in cause) group.nights.push(words.night(cause.night))
      groups.set(key, group)
    }
    return [...groups.values()].map(({ said: { text, remedy }, probable, nights }) => {
      const when = { count: nights.length, nights: words.list(nights.map(String)), text }
      return { text: nights.length > 0 ? t('onNights', when) : text, remedy, probable }
    })
  }
}

type Said = Omit<Obstacle, 'probable'>
type Words = ReturnType<typeof useEngineWords>
type Translate = ReturnType<typeof useTranslations<'rotationPanels.obstacle'>>

function sayContradiction(cause: Contradiction, t: Translate, words: Words): Said {
  const { people, nights, list, room, tag, crafts } = words
  const wishes = (text: string) => ({ text, remedy: 'wishes' as const })
  switch (cause.kind) {
    case 'together-absent':
      return wishes(
        t('togetherAbsent', {
          names: people(cause.people),
          absent: people(cause.absent),
          count: cause.absent.length,
        }),
      )
    case 'together-apart': {
      const others = cause.chain.filter((id) => !cause.people.includes(id))
      const names = people(cause.people)
      if (others.length === 0) return wishes(t('togetherApart', { names }))
      return wishes(t('togetherApartBy', { names, others: people(others) }))
    }
    case 'together-no-room':
      return wishes(t('togetherNoRoom', { names: people(cause.people) }))
    case 'apart-crowd':
      return wishes(
        t('apartCrowd', {
          ...{ names: people(cause.crowd), rooms: cause.rooms, able: cause.able, seats: cause.seats },
          crafts: crafts(cause.crafts),
        }),
      )
    case 'tag-short': {
      const values = { rooms: list(cause.teams.map(room)), needed: cause.needed, tag: tag(cause.tag) }
      return wishes(t('tagShort', { ...values, names: people(cause.carriers) }))
    }
    case 'tag-seats': {
      const values = { room: room(cause.team), tag: tag(cause.tag), min: cause.min, seats: cause.seats }
      return wishes(t('tagSeats', values))
    }
    case 'tag-nights': {
      const values = { nights: nights(cause.nights), needed: cause.needed, shifts: cause.shifts, tag: tag(cause.tag) }
      return wishes(t('tagNights', { ...values, names: people(cause.carriers) }))
    }
    case 'min-over-max':
      return wishes(t('minOverMax', { name: people([cause.person]), min: cause.min, max: cause.max }))
    case 'min-nights':
      return wishes(t('minNights', { name: people([cause.person]), min: cause.min, possible: cause.possible }))
    case 'max-nights':
      return wishes(t('maxNights', { name: people([cause.person]), max: cause.max, nights: nights(cause.nights) }))
    case 'few-shifts': {
      const values = { nights: nights(cause.nights), seats: cause.seats, shifts: cause.shifts }
      return wishes(t('fewShifts', { ...values, crafts: crafts(cause.crafts), names: people(cause.people) }))
    }
    case 'few-seats':
      return wishes(t('fewSeats', { names: people(cause.people), shifts: cause.shifts, seats: cause.seats }))
    default:
      return wishes(t('pins'))
  }
}

function useHardWish(): (wish: HardWish) => string {
  const t = useTranslations('rotationPanels.obstacle.wish')
  const words = useEngineWords()
  return (wish) => {
    switch (wish.kind) {
      case 'pin':
        return t('pin', { name: words.people([wish.person]), place: words.place(wish.team) })
      case 'apart':
        return t('apart', { names: words.people(wish.pair) })
      case 'together':
        return t('together', { names: words.people(wish.pair), night: words.night(wish.night) })
      case 'require':
        return t('require', { tag: words.tag(wish.tag), min: wish.min, place: words.place(wish.team) })
      case 'min-nights':
        return t('minNights', { name: words.people([wish.person]), count: wish.nights })
      case 'max-nights':
        return t('maxNights', { name: words.people([wish.person]), count: wish.nights })
    }
  }
}

/** What the engine names by its own indices and ids, as people call it. */
export function useEngineWords() {
  const t = useTranslations('rotationPanels')
  const { input, names } = useBoard()
  const list = useList()
  const roomName = useRoomName()
  const languageName = useLanguageName()
  const craftName = useCraftWord()
  const nightsWord = useNightsWord()
  const night = (index: number) => input.nights[index] ?? index + 1
  const roomOf = (team: string) => roomName(Number(team.split('.')[1]))
  return {
    list,
    night,
    nights: (indices: number[]) => nightsWord(indices.map(night)),
    people: (ids: string[]) => (ids.length === 0 ? t('nobody') : list(ids.map((id) => names[id] ?? t('somebody')))),
    crafts: (crafts: string[]) => list(crafts.map(craftName)),
    room: roomOf,
    place: (team: string) => t('place', { night: Number(team.split('.')[0]), room: roomOf(team) }),
    /** "language:ko" and "tag:host" are how a camp's people carry both. */
    tag: (tag: string) => {
      const name = tag.slice(tag.indexOf(':') + 1)
      return tag.startsWith('language:') ? t('speaks', { language: languageName(name) }) : t('tagged', { tag: name })
    },
  }
}

/** "night 1", "nights 1 and 3". */
export function useNightsWord(): (nights: number[]) => string {
  const t = useTranslations('rotationPanels')
  const list = useList()
  return (nights) => t('nights', { count: nights.length, nights: list(nights.map(String)) })
}
