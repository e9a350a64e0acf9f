'use client'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/camp/room-name'
import { useCraftWord, useLanguageName, useList } from '@/components/camp/words'
import type { Breach } from '@/domain/rotation/outlook/breaches'
import type { Pin } from '@/domain/rotation/plan'
import type { PastMeeting, Repeat } from '@/domain/rotation/review/meetings'
import type { SeatPlace } from '@/domain/rotation/review/places'
import type { Misplaced } from '@/domain/rotation/review/review'
import type { Shortage } from '@/domain/rotation/review/shortage'
import type { Wish } from '@/domain/rotation/wishes'
import type { Tone } from './grid-hold'

/** A sentence and how grave it is. */
export type Remark = { key: string; tone: Tone; text: string }

/** The words that everything said of a plan is made of, in the reader's language. */
export function usePlanSentences(names: Record<string, string>, rooms: number) {
  const t = useTranslations('rotation')
  const craftName = useCraftWord()
  const languageName = useLanguageName()
  const roomName = useRoomName()
  const list = useList()
  const nightsOf = useNights()
  const nameOf = (memberId: string) => names[memberId] ?? ''
  const people = (memberIds: string[]) => list(memberIds.map(nameOf))
  const placed = ({ night, room, craft }: Omit<SeatPlace, 'seat'>) => ({
    ...{ night, room: roomName(room), craft: craftName(craft) },
  })
  const pair = ({ a, b, nights }: Repeat) => ({ a: nameOf(a), b: nameOf(b), nights: nightsOf(nights) })

  const misplaced = ({ problem, memberId, ...place }: Misplaced) =>
    t(`misplaced.${problem}`, { ...placed(place), name: nameOf(memberId) })

  function shortage({ night, crafts, seats, people: able }: Shortage): string {
    const values = { night, rooms, seats, present: able.length }
    const named = able.length > 0 ? people(able) : t('nobody')
    const crafted = list(crafts.map(craftName))
    if (crafts.length > 1) return t('shortageOfSeveral', { ...values, crafts: crafted, names: named })
    return t(seats === rooms ? 'shortage' : 'shortageOfMany', { ...values, craft: crafted, names: named })
  }

  /** What a wish asks and isn't given: `breaks` as it is, `wouldBreak` as it would be. */
  function breach(says: 'breaks' | 'wouldBreak', wish: Wish, { breach, people: those }: Told): string {
    const pairOf = (ids: [string, string]) => ({ a: nameOf(ids[0]), b: nameOf(ids[1]) })
    if (wish.kind === 'apart' && breach.kind === 'apart')
      return t(`${says}.apart`, { ...pairOf(wish.people), night: breach.night, room: roomName(breach.room) })
    if (wish.kind === 'together' && breach.kind === 'together')
      return t(`${says}.together`, { ...pairOf(wish.people), night: breach.night })
    if (wish.kind === 'require' && breach.kind === 'require') {
      const place = { night: breach.night, room: roomName(breach.room), min: wish.min, there: breach.there }
      const name = wish.of === 'language' ? languageName(wish.name) : wish.name
      return t(`${says}.${wish.of}`, { ...place, name })
    }
    if (wish.kind === 'nights' && breach.kind === 'nights') {
      const few = wish.min !== null && breach.worked < wish.min
      const values = { name: nameOf(wish.memberId), worked: breach.worked, wanted: (few ? wish.min : wish.max) ?? 0 }
      return t(`${says}.${few ? 'few' : 'many'}`, values)
    }
    if (wish.kind === 'closed')
      return t(`${says}.closed`, { night: wish.night, room: roomName(wish.room), names: people(those) })
    return ''
  }

  const past = (key: 'past' | 'newPast' | 'lostPast', meeting: PastMeeting) =>
    t(key, { ...pair(meeting), camp: meeting.camp })
  const loosePin = ({ memberId, night, room }: Pin) =>
    t('loosePin', { name: nameOf(memberId), night, room: roomName(room) })

  return { nameOf, people, placed, pair, misplaced, shortage, breach, past, loosePin, roomName }
}

type Told = { breach: Breach; people: string[] }

/** "night 1", "nights 1 and 3". */
export function useNights(): (nights: number[]) => string {
  const t = useTranslations('rotation')
  const list = useList()
  return (nights) => t('nights', { count: nights.length, nights: list(nights.map(String)) })
}
