'use client'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/camp/room-name'
import { useList } from '@/components/camp/words'
import type { Meeting } from '@/domain/rotation/meetings/person-lines'
import type { PairMarks } from './use-meetings'

/** What there is to say of two people. */
export function useMeetingWords(names: Record<string, string>) {
  const t = useTranslations('rotationPeople')
  const roomName = useRoomName()
  const list = useList()
  const nameOf = (memberId: string) => names[memberId] ?? ''
  const places = (meetings: Meeting[]) =>
    list(meetings.map(({ night, room }) => t('place', { night, room: roomName(room) })))

  function sayPair(a: string, b: string, meetings: Meeting[], marks: PairMarks): string {
    const values = { a: nameOf(a), b: nameOf(b) }
    const met =
      meetings.length === 0 ? t('pair.never', values) : t('pair.meet', { ...values, places: places(meetings) })
    return [
      met,
      ...(meetings.length > 1 && !marks.together ? [t('pair.repeat')] : []),
      ...(marks.apart ? [t('pair.apart')] : []),
      ...(marks.together ? [t('pair.together')] : []),
      ...(marks.past ? [t('pair.past', { camp: marks.past })] : []),
    ].join(' ')
  }
  return { nameOf, places, sayPair }
}
