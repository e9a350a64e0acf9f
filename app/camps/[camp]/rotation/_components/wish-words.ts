'use client'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/camp/room-name'
import { useLanguageName, useList } from '@/components/camp/words'
import type { Breach } from '@/domain/rotation/outlook/breaches'
import type { Wish } from '@/domain/rotation/wishes'
import { useBoard } from './board-context'

/** A wish, and what a plan does against it, as sentences in the reader's language. */
export function useWishWords() {
  const t = useTranslations('rotationPanels.wish')
  const { names } = useBoard()
  const list = useList()
  const roomName = useRoomName()
  const languageName = useLanguageName()
  const nameOf = (memberId: string) => names[memberId] ?? t('somebody')
  const onNights = (nights: number[] | null) =>
    nights === null ? t('everyNight') : t('onNights', { count: nights.length, nights: list(nights.map(String)) })
  const inRooms = (rooms: number[] | null) => (rooms === null ? t('everyRoom') : list(rooms.map(roomName)))
  const ofPair = ([a, b]: [string, string]) => ({ a: nameOf(a), b: nameOf(b) })

  function sayWish(wish: Wish): string {
    switch (wish.kind) {
      case 'apart':
        return t('say.apart', ofPair(wish.people))
      case 'together':
        return t('say.together', { ...ofPair(wish.people), nights: onNights(wish.nights) })
      case 'require': {
        const { of, name, min, rooms, nights } = wish
        const where = { min, rooms: inRooms(rooms), nights: onNights(nights) }
        return of === 'language'
          ? t('say.language', { ...where, name: languageName(name) })
          : t('say.tag', { ...where, name })
      }
      case 'nights': {
        const { memberId, min, max } = wish
        const name = nameOf(memberId)
        if (min !== null && min === max) return t('say.exactly', { name, count: min })
        if (min === null || min === 0) return t('say.atMost', { name, count: max ?? 0 })
        return max === null ? t('say.atLeast', { name, count: min }) : t('say.between', { name, min, max })
      }
      case 'closed':
        return t('say.closed', { room: roomName(wish.room), night: wish.night })
      case 'past':
        return t('say.past', { camp: wish.camp, count: wish.pairs.length })
    }
  }

  function sayBreaches(breaches: Breach[]): string {
    const [first] = breaches
    if (!first) return t('kept')
    const places = list(
      breaches.flatMap((each) =>
        'room' in each ? [t('place', { night: each.night, room: roomName(each.room) })] : [],
      ),
    )
    switch (first.kind) {
      case 'apart':
        return t('not.apart', { places })
      case 'together': {
        const nights = breaches.flatMap((each) => (each.kind === 'together' ? [each.night] : []))
        return t('not.together', { nights: onNights(nights) })
      }
      case 'require':
        return t('not.require', { places })
      case 'nights':
        return t('not.nights', { count: first.worked })
      case 'closed':
        return t('not.closed', { names: list(first.people.map(nameOf)) })
      case 'past': {
        const told = breaches.slice(0, 3).flatMap((each) => {
          if (each.kind !== 'past') return []
          return [t('pairOnNights', { ...ofPair(each.people), nights: onNights(each.nights) })]
        })
        return t('not.past', { count: breaches.length, pairs: list(told) })
      }
    }
  }

  return { sayWish, sayBreaches }
}
