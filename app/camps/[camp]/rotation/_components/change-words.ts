'use client'
import { useTranslations } from 'next-intl'
import { useCraftName } from '@/components/camp/craft-badge'
import { useRoomName } from '@/components/camp/room-name'
import { useList } from '@/components/camp/words'
import type { Plan } from '@/domain/rotation/plan'
import { comparePlans, type SeatingChange } from '@/domain/rotation/review/compare'

export type PersonChanges = { memberId: string; name: string; sentences: string[] }

/** What is different for whom from one plan to another, in sentences. */
export function useChangeWords(names: Record<string, string>) {
  const t = useTranslations('rotationPanels.change')
  const roomName = useRoomName()
  const craftName = useCraftName()
  const list = useList()
  const nameOf = (memberId: string) => names[memberId] ?? t('somebody')

  function say({ night, from, to }: SeatingChange): string {
    if (!to) return t('gone', { night, room: from ? roomName(from.room) : '' })
    const mates = to.with.length > 0 ? list(to.with.map(nameOf)) : t('nobody')
    const values = { night, room: roomName(to.room), names: mates }
    if (!from) return t('new', values)
    if (from.room !== to.room) return t('room', { ...values, before: roomName(from.room) })
    const moved = from.with.join() !== to.with.join()
    if (!moved) return t('craft', { ...values, craft: craftName(to.craft) })
    return t('team', values)
  }

  function sayChanges(before: Plan, after: Plan): PersonChanges[] {
    const byPerson = new Map<string, string[]>()
    for (const change of comparePlans(before, after))
      byPerson.set(change.memberId, [...(byPerson.get(change.memberId) ?? []), say(change)])
    return [...byPerson]
      .map(([memberId, sentences]) => ({ memberId, name: nameOf(memberId), sentences }))
      .sort((a, b) => a.name.localeCompare(b.name))
  }

  /** Every room of every night, for the first publication: nobody has anything to compare it with. */
  function sayPlan({ nights }: Plan): string {
    return nights
      .map(({ night, teams }) => {
        const rooms = teams.flatMap(({ room, seats }) => {
          const people = seats.flatMap(({ memberId, craft }) =>
            memberId === null ? [] : [t('member', { name: nameOf(memberId), craft: craftName(craft) })],
          )
          return people.length > 0 ? [t('roomTeam', { room: roomName(room), names: people.join(', ') })] : []
        })
        return [t('night', { night }), ...rooms].join('\n')
      })
      .join('\n\n')
  }

  /** As one writes it into a chat. */
  const sayAll = (before: Plan, after: Plan) =>
    sayChanges(before, after)
      .map(({ name, sentences }) => t('person', { name, sentences: sentences.join(' ') }))
      .join('\n')

  return { sayChanges, sayPlan, sayAll }
}
