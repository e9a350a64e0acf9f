'use client'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/camp/room-name'
import { useCraftWord, useList } from '@/components/camp/words'
import type { RepairProposal } from './use-drop-out'

type Move = RepairProposal['moves'][number]

/** A proposal in sentences: what it is best at, who moves and why, what stays empty, who meets again. */
export function useRepairWords(names: Record<string, string>) {
  const t = useTranslations('dropOut')
  const roomName = useRoomName()
  const craftWord = useCraftWord()
  const list = useList()
  const nameOf = (memberId: string) => names[memberId] ?? t('somebody')

  function because({ why, from, avoids: [avoided], placeOf, placeTo }: Move): string {
    if (why === 'left-room-closed' && from !== null) return t('why.closed', { room: roomName(from) })
    if (why === 'wish') return t('why.wish')
    if (why === 'fills') return placeOf ? t('why.gone', { name: nameOf(placeOf) }) : t('why.fillsEmpty')
    if (why === 'avoids-repeat' && avoided)
      return t('why.avoids', {
        names: list(avoided.pair.map(nameOf)),
        count: avoided.nights.length,
        nights: list(avoided.nights.map(String)),
      })
    if (placeTo && from !== null) return t('why.makesRoom', { name: nameOf(placeTo), room: roomName(from) })
    return placeOf ? t('why.inSeatOf', { name: nameOf(placeOf) }) : t('why.makesRoomFor')
  }

  function sayMove(move: Move): string {
    const { memberId, night, from, to, craft, why, placeOf } = move
    const values = { name: nameOf(memberId), night, room: roomName(to ?? from ?? 0), craft: craftWord(craft) }
    if (why === 'absent') return t('move.absent', values)
    if (from !== null && from === to) return t('move.changesCraft', { ...values, why: because(move) })
    const before = from === null ? '' : roomName(from)
    if (why === 'fills' && placeOf)
      return t(from === null ? 'move.takes' : 'move.movesInto', { ...values, before, other: nameOf(placeOf) })
    if (to === null) return t('move.rests', { ...values, why: because(move) })
    return t(from === null ? 'move.joins' : 'move.moves', { ...values, before, why: because(move) })
  }

  return {
    title({ kinds }: RepairProposal): string {
      const extremes = kinds.filter((kind) => kind !== 'best-mix')
      return t(extremes.length > 1 ? 'kind.all' : `kind.${extremes[0] ?? 'best-mix'}`)
    },
    summary: ({ moves, repeats, open }: RepairProposal) =>
      [
        t('summary.people', {
          count: new Set(moves.flatMap((move) => (move.why === 'absent' ? [] : [move.memberId]))).size,
        }),
        t('summary.repeats', { count: repeats.length }),
        ...(open.length > 0 ? [t('summary.empty', { count: open.length })] : []),
      ].join(' · '),
    /** Whose seat is taken or stays empty is told by that; without either, that they leave is all there is to say. */
    moves({ moves, open }: RepairProposal): string[] {
      const others = moves.filter(({ why }) => why !== 'absent')
      return (others.length + open.length > 0 ? others : moves).map(sayMove)
    },
    open: ({ open }: RepairProposal) => [
      ...new Set(
        open.map(({ night, room, craft }) => t('open', { night, room: roomName(room), craft: craftWord(craft) })),
      ),
    ],
    repeats: ({ repeats }: RepairProposal) =>
      repeats.map(({ a, b, nights }) => t('again', { a: nameOf(a), b: nameOf(b), nights: list(nights.map(String)) })),
  }
}
