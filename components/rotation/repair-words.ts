'use client'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/camp/room-name'
import { useCraftWord, useList } from '@/components/camp/words'
import type { RepairProposal } from './use-drop-out'

type Move = RepairProposal['moves'][number]

/** A proposal in sentences: what it is best at, who moves and why, what stays empty. */
export function useRepairWords(names: Record<string, string>) {
  const t = useTranslations('dropOut')
  const roomName = useRoomName()
  const craftWord = useCraftWord()
  const list = useList()
  const nameOf = (memberId: string | null) => (memberId === null ? '' : (names[memberId] ?? t('somebody')))

  function where({ memberId, night, from, to, craft }: Move): string {
    const values = { name: nameOf(memberId), night, craft: craftWord(craft) }
    if (from === null) return t('move.joins', { ...values, room: roomName(to ?? 0) })
    if (to === null) return t('move.leaves', { ...values, room: roomName(from) })
    if (from === to) return t('move.changesCraft', { ...values, room: roomName(to) })
    return t('move.moves', { ...values, room: roomName(to), before: roomName(from) })
  }

  function why({ why, memberId, placeOf, placeTo, avoids }: Move): string {
    const [avoided] = avoids
    if (why === 'avoids-repeat' && avoided)
      return t('why.avoids', { names: list(avoided.pair.map(nameOf)), nights: list(avoided.nights.map(String)) })
    if (why === 'fills') return placeOf ? t('why.fills', { name: nameOf(placeOf) }) : t('why.fillsEmpty')
    if (why === 'makes-room') {
      const other = placeTo ?? placeOf
      return other ? t('why.makesRoom', { name: nameOf(other) }) : t('why.makesRoomFor')
    }
    return t(`why.${why === 'avoids-repeat' ? 'makesRoomFor' : why}`, { name: nameOf(memberId) })
  }

  return {
    title: ({ kinds }: RepairProposal) => list(kinds.map((kind) => t(`kind.${kind}`))),
    summary: ({ moves, terms, open }: RepairProposal) =>
      [
        t('summary.people', {
          count: new Set(moves.flatMap((move) => (move.why === 'absent' ? [] : [move.memberId]))).size,
        }),
        t('summary.repeats', { count: terms.repeats }),
        ...(open.length > 0 ? [t('summary.empty', { count: open.length })] : []),
      ].join(' · '),
    moves: ({ moves }: RepairProposal) => moves.map((move) => `${where(move)} ${why(move)}`),
    open: ({ open }: RepairProposal) =>
      open.map(({ night, room, craft }) => t('open', { night, room: roomName(room), craft: craftWord(craft) })),
  }
}
