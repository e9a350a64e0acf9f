'use client'
import { useMemo } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'

/** What the camp's rooms are called and on which day each night begins, asked once for a whole grid. */
export function useCampWords() {
  const { rooms, nights, timeZone } = useCamp()
  const { day } = useCampTime(timeZone)
  const said = JSON.stringify(nights.map(({ number, startsAt }) => [number, day(startsAt)]))
  const days = useMemo(() => new Map(JSON.parse(said) as [number, string][]), [said])
  const roomNames = useMemo(() => new Map(rooms.map(({ number, name }) => [number, name])), [rooms])
  return { roomNames, days }
}
