'use client'
import { useTranslations } from 'next-intl'
import type { RotationInput } from '@/domain/rotation/input'
import type { Plan } from '@/domain/rotation/plan'
import type { PlanEffect } from '@/domain/rotation/review/effect'
import { peopleIn } from '@/domain/rotation/review/places'
import type { Tone } from './grid-hold'
import { type Remark, usePlanSentences } from './sentences'

/** `room`: where it would be so; absent for what is about a person alone. */
export type EffectRemark = Remark & { room?: number }

/** What a move on one night would do, worse first. */
export function useEffectSentences(names: Record<string, string>, input: RotationInput) {
  const t = useTranslations('rotation')
  const say = usePlanSentences(names, input.rooms.length)
  const wordless: Tone = input.preferences.language === 'required' ? 'bad' : 'warn'

  return (effect: PlanEffect, night: number, before: Plan, after: Plan): EffectRemark[] => {
    const roomIn = (plan: Plan, ...ids: string[]) => {
      const teams = plan.nights.find((each) => each.night === night)?.teams ?? []
      const room = teams.find((team) => ids.every((id) => peopleIn(team).includes(id)))?.room
      return room !== undefined && { room }
    }
    const worse = (key: string, text: string, tone: Tone = 'warn') => ({ key, tone, text })
    const better = (key: string, text: string) => ({ key, tone: 'good' as const, text })
    return [
      ...effect.newMisplaced.map((each) => ({
        ...worse(`m ${each.memberId} ${each.problem}`, say.misplaced(each), 'bad'),
        room: each.room,
      })),
      ...effect.broken.map(({ id, wish, breach }, i) => ({
        ...worse(`w ${id} ${i}`, say.breach('wouldBreak', wish, { breach, people: peopleOf(breach) }), 'bad'),
        ...('room' in breach && { room: breach.room }),
      })),
      ...effect.newRepeats.map((each) => ({
        ...worse(`r ${each.a} ${each.b}`, t('newRepeat', say.pair(each))),
        ...roomIn(after, each.a, each.b),
      })),
      ...effect.emptied.map((place) => ({
        ...worse(`e ${place.room} ${place.seat}`, t('emptied', say.placed(place))),
        room: place.room,
      })),
      ...effect.losesLanguage.map(({ room }) => ({
        ...worse(`l ${room}`, t('losesLanguage', { room: say.roomName(room) }), wordless),
        room,
      })),
      ...effect.newPast.map((each) => ({
        ...worse(`p ${each.a} ${each.b}`, say.past('newPast', each), 'note'),
        ...roomIn(after, each.a, each.b),
      })),
      ...effect.lostMisplaced.map((each) =>
        better(`lm ${each.memberId} ${each.problem}`, t('mended', { name: say.nameOf(each.memberId) })),
      ),
      ...effect.kept.map(({ id, wish }, i) => better(`k ${id} ${i}`, t('wouldKeep', { people: peopleOfWish(wish) }))),
      ...effect.lostRepeats.map((each) => ({
        ...better(`lr ${each.a} ${each.b}`, t(each.nights.length > 2 ? 'fewerRepeats' : 'lostRepeat', say.pair(each))),
        ...roomIn(before, each.a, each.b),
      })),
      ...effect.filled.map((place) => ({
        ...better(`f ${place.room} ${place.seat}`, t('filled', say.placed(place))),
        room: place.room,
      })),
      ...effect.gainsLanguage.map(({ room }) => ({
        ...better(`g ${room}`, t('gainsLanguage', { room: say.roomName(room) })),
        room,
      })),
      ...effect.lostPast.map((each) => ({
        ...better(`lp ${each.a} ${each.b}`, say.past('lostPast', each)),
        ...roomIn(before, each.a, each.b),
      })),
    ]
  }

  function peopleOfWish(wish: PlanEffect['kept'][number]['wish']): string {
    if (wish.kind === 'apart' || wish.kind === 'together') return say.people(wish.people)
    return wish.kind === 'nights' ? say.nameOf(wish.memberId) : ''
  }
}

const peopleOf = (breach: PlanEffect['broken'][number]['breach']) => (breach.kind === 'closed' ? breach.people : [])

const order: Tone[] = ['bad', 'warn', 'note', 'good']

/** The gravest of them; `good` when there is nothing to say. */
export const worstOf = (remarks: Remark[]): Tone =>
  order.find((tone) => remarks.some((remark) => remark.tone === tone)) ?? 'good'
