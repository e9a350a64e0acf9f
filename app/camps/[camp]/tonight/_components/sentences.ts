'use client'
import { useTranslations } from 'next-intl'
import { useList } from '@/components/camp/words'
import type { RoomState } from '@/domain/submission/room-state'
import type { RouterOutputs } from '@/lib/trpc/types'

type TonightView = RouterOutputs['submission']['tonight']['get']
export type RoomTonight = TonightView['rooms'][number]

const counted = ['submitted', 'late', 'demo', 'nothing', 'missing'] as const satisfies RoomState[]

/** The night in one line, and each room that owes something in a sentence. */
export function useTonightSentences({ rooms, deadline }: Pick<TonightView, 'rooms' | 'deadline'>) {
  const t = useTranslations('tonight')
  const list = useList()
  const summary = counted
    .map((state) => ({ state, count: rooms.filter((room) => room.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => t(`count.${state}`, { count }))
    .join(' · ')
  const say = ({ name, team, state, demoAt, submittedAt }: RoomTonight) => {
    const values = { room: name, names: list(team.map((person) => person.name)) }
    if (state === 'late') return t('lateBy', { ...values, ...after(deadline, submittedAt ?? deadline) })
    return t(demoAt === null ? 'missingAll' : 'missingSubmit', values)
  }
  const lateOrMissing = rooms
    .filter(({ state }) => state === 'late' || state === 'missing')
    .map((room) => ({ room: room.room, text: say(room) }))
  return { summary, lateOrMissing }
}

function after(deadline: number, at: number) {
  const minutes = Math.max(1, Math.round((at - deadline) / 60_000))
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}
