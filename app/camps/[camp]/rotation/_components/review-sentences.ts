'use client'
import { useTranslations } from 'next-intl'
import { useList } from '@/components/camp/words'
import type { RotationInput } from '@/domain/rotation/input'
import type { RoomNote, SeatPlace } from '@/domain/rotation/review/places'
import type { PlanReview } from '@/domain/rotation/review/review'
import type { Trouble } from '@/domain/rotation/review/swaps'
import { type Remark, usePlanSentences } from './sentences'

/** Where it is, and what could be done about it, when anything could. */
export type ReviewRemark = Remark & { place?: { night: number; room?: number }; trouble?: Trouble }
/** Remarks of one kind under a heading of their own. */
export type RemarkGroup = { kind: string; remarks: ReviewRemark[] }

/** Everything that is to be said of a plan, the gravest first. */
export function useReviewSentences(names: Record<string, string>, input: RotationInput) {
  const t = useTranslations('rotation')
  const list = useList()
  const say = usePlanSentences(names, input.rooms.length)
  const at = ({ night, room }: RoomNote) => ({ night, room })

  function misfits({ misplaced, misshapen, unkept, loosePins }: PlanReview): ReviewRemark[] {
    const places = [
      ...new Set(misshapen.map(({ night, room }) => `${t('nightWord', { night })} ${say.roomName(room)}`)),
    ]
    return [
      ...(places.length > 0
        ? [{ key: 'misshapen', tone: 'bad' as const, text: t('misshapen', { places: list(places.slice(0, 6)) }) }]
        : []),
      ...misplaced.map((each) => ({
        ...{ key: `misplaced ${JSON.stringify(each)}`, tone: 'bad' as const, place: at(each) },
        text: say.misplaced(each),
        trouble: { kind: 'misplaced' as const, ...each },
      })),
      ...unkept.flatMap(({ id, wish, breaches }) =>
        breaches.map((breach, i) => {
          const people = breach.kind === 'closed' ? breach.people : []
          const night = 'night' in breach ? breach.night : wish.kind === 'closed' ? wish.night : undefined
          const room = 'room' in breach ? breach.room : wish.kind === 'closed' ? wish.room : undefined
          return {
            ...{ key: `wish ${id} ${i}`, tone: 'bad' as const, text: say.breach('breaks', wish, { breach, people }) },
            ...(night !== undefined && { place: { night, ...(room !== undefined && { room }) } }),
          }
        }),
      ),
      ...loosePins.map((pin) => ({
        ...{ key: `pin ${JSON.stringify(pin)}`, tone: 'warn' as const, place: at(pin), text: say.loosePin(pin) },
      })),
    ]
  }

  function gaps({ shortages, empty }: PlanReview): ReviewRemark[] {
    const isExplained = (place: SeatPlace) =>
      shortages.some(({ night, crafts }) => night === place.night && crafts.includes(place.craft))
    return [
      ...shortages.map((each) => ({
        ...{ key: `short ${each.night} ${each.crafts}`, tone: 'warn' as const, place: { night: each.night } },
        text: say.shortage(each),
      })),
      ...empty.map(({ spare, ...place }) => ({
        ...{ key: `empty ${place.night} ${place.room} ${place.seat}`, tone: 'warn' as const, place: at(place) },
        trouble: { kind: 'empty' as const, ...place },
        text:
          spare.length > 0
            ? t('emptyWithSpare', { ...say.placed(place), names: say.people(spare) })
            : t(isExplained(place) ? 'emptyExplained' : 'emptyWithout', say.placed(place)),
      })),
    ]
  }

  const tongues = ({ withoutLanguage }: PlanReview): ReviewRemark[] =>
    withoutLanguage.map((note) => ({
      ...{ key: `language ${note.night} ${note.room}`, place: at(note), trouble: { kind: 'language', ...note } },
      tone: input.preferences.language === 'required' ? 'bad' : 'note',
      text: t('withoutLanguage', { night: note.night, room: say.roomName(note.room) }),
    }))

  const meetings = ({ repeats, past }: PlanReview): ReviewRemark[] => [
    ...repeats.map((each) => ({
      ...{ key: `repeat ${each.a} ${each.b}`, tone: 'warn' as const, text: t('repeat', say.pair(each)) },
      ...{ place: { night: each.nights.at(-1)! }, trouble: { kind: 'repeat' as const, ...each } },
    })),
    ...past.map((each) => ({
      ...{ key: `past ${each.a} ${each.b}`, tone: 'note' as const, text: say.past('past', each) },
      place: { night: each.nights[0]! },
    })),
  ]

  return (review: PlanReview): RemarkGroup[] =>
    [
      { kind: 'misfits', remarks: misfits(review) },
      { kind: 'gaps', remarks: gaps(review) },
      { kind: 'meetings', remarks: meetings(review) },
      { kind: 'tongues', remarks: tongues(review) },
    ].filter(({ remarks }) => remarks.length > 0)
}
