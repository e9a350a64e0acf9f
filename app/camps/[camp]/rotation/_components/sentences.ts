'use client'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/camp/room-name'
import { useCraftWord, useList } from '@/components/camp/words'
import type { PlanEffect } from '@/domain/rotation/effect'
import type { RotationInput } from '@/domain/rotation/input'
import type { Misplaced, PlanReview, Repeat, SeatPlace } from '@/domain/rotation/review'
import type { Shortage } from '@/domain/rotation/shortage'

/** A sentence, how grave it is, and the night it is about. */
export type Remark = { key: string; tone: 'bad' | 'warn' | 'good' | 'note'; text: string; night?: number }

/** Everything that is to be said of a plan or of a move, in the reader's language. */
export function useRemarks(names: Record<string, string>, input: RotationInput) {
  const t = useTranslations('rotation')
  const craftName = useCraftWord()
  const roomName = useRoomName()
  const list = useList()
  const nameOf = (memberId: string) => names[memberId] ?? ''
  const nightsOf = useNights()
  const people = (memberIds: string[]) => list(memberIds.map(nameOf))
  const placed = ({ night, room, craft }: Omit<SeatPlace, 'seat'>) => ({
    night,
    room: roomName(room),
    craft: craftName(craft),
  })

  const repeat = ({ a, b, nights }: Repeat) => t('repeat', { a: nameOf(a), b: nameOf(b), nights: nightsOf(nights) })
  const misplaced = ({ problem, memberId, ...place }: Misplaced) =>
    t(`misplaced.${problem}`, { ...placed(place), name: nameOf(memberId) })
  const shortage = ({ night, crafts, seats, people: able }: Shortage) => {
    const values = { night, rooms: input.rooms.length, seats, present: able.length }
    const names = able.length > 0 ? people(able) : t('nobody')
    const crafted = list(crafts.map(craftName))
    if (crafts.length > 1) return t('shortageOfSeveral', { ...values, crafts: crafted, names })
    const one = seats === input.rooms.length
    return t(one ? 'shortage' : 'shortageOfMany', { ...values, craft: crafted, names })
  }

  const shortages = (all: Shortage[]): Remark[] =>
    all.map((each) => ({
      ...{ key: `short ${each.night} ${each.crafts}`, tone: 'warn', night: each.night, text: shortage(each) },
    }))

  function reviewed(review: PlanReview): Remark[] {
    const explained = (place: SeatPlace) =>
      review.shortages.some(({ night, crafts }) => night === place.night && crafts.includes(place.craft))
    const empty = review.empty.filter((place) => place.spare.length > 0 || !explained(place))
    const places = [
      ...new Set(review.misshapen.map(({ night, room }) => `${t('nightWord', { night })} ${roomName(room)}`)),
    ]
    return [
      ...(places.length > 0
        ? [{ key: 'misshapen', tone: 'bad' as const, text: t('misshapen', { places: list(places.slice(0, 6)) }) }]
        : []),
      ...review.misplaced.map((each) => ({
        ...{ key: `misplaced ${JSON.stringify(each)}`, tone: 'bad' as const, night: each.night, text: misplaced(each) },
      })),
      ...review.shortages.map((each) => ({
        ...{
          key: `short ${each.night} ${each.crafts}`,
          tone: 'warn' as const,
          night: each.night,
          text: shortage(each),
        },
      })),
      ...empty.map((place) => ({
        ...{ key: `empty ${place.night} ${place.room} ${place.seat}`, tone: 'warn' as const, night: place.night },
        text:
          place.spare.length > 0
            ? t('emptyWithSpare', { ...placed(place), names: people(place.spare) })
            : t('emptyWithout', placed(place)),
      })),
      ...review.repeats.map((each) => ({
        ...{ key: `repeat ${each.a} ${each.b}`, tone: 'warn' as const, text: repeat(each) },
      })),
      ...review.withoutLanguage.map(({ night, room }) => ({
        ...{ key: `language ${night} ${room}`, tone: 'note' as const, night },
        text: t('withoutLanguage', { night, room: roomName(room) }),
      })),
    ]
  }

  function effects(effect: PlanEffect): Remark[] {
    const worse = (key: string, text: string, tone: Remark['tone'] = 'warn') => ({ key, tone, text })
    return [
      ...effect.newMisplaced.map((each) => worse(`m ${each.memberId} ${each.problem}`, misplaced(each), 'bad')),
      ...effect.newRepeats.map((each) => worse(`r ${each.a} ${each.b}`, t('newRepeat', repeatValues(each)))),
      ...effect.emptied.map((place) => worse(`e ${place.room} ${place.seat}`, t('emptied', placed(place)))),
      ...effect.withoutLanguage.map(({ room }) =>
        worse(`l ${room}`, t('losesLanguage', { room: roomName(room) }), 'note'),
      ),
      ...effect.lostMisplaced.map((each) =>
        worse(`lm ${each.memberId} ${each.problem}`, t('mended', { name: nameOf(each.memberId) }), 'good'),
      ),
      ...effect.lostRepeats.map((each) => worse(`lr ${each.a} ${each.b}`, t('lostRepeat', repeatValues(each)), 'good')),
      ...effect.filled.map((place) => worse(`f ${place.room} ${place.seat}`, t('filled', placed(place)), 'good')),
    ]
  }
  const repeatValues = ({ a, b, nights }: Repeat) => ({ a: nameOf(a), b: nameOf(b), nights: nightsOf(nights) })

  return { reviewed, shortages, effects }
}

/** "night 1", "nights 1 and 3". */
export function useNights(): (nights: number[]) => string {
  const t = useTranslations('rotation')
  const list = useList()
  return (nights) => t('nights', { count: nights.length, nights: list(nights.map(String)) })
}
