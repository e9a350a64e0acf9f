'use client'
import { useState } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import type { Place } from '@/domain/refinement/review/place'
import { kindsFor, type PlaceKind, placeOf } from './place-choices'
import { markTime } from './place-picker'

/** The place a composer was opened at, and what is made of it. `keys` are I and O, while no field is written in. */
export function usePickedPlace(marked: Place) {
  const { lines, audio } = useDesk()
  const kinds = kindsFor(marked, lines)
  const [wanted, setKind] = useState<PlaceKind | null>(null)
  const [time, setTime] = useState(marked.time)
  const kind = wanted && kinds.includes(wanted) ? wanted : kinds[0]!
  return {
    picker: { marked, kind, onKind: setKind, time, onTime: setTime },
    place: { ...placeOf(marked, kind, lines), time },
    keys(event: React.KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing || audio.version === 0) return
      const isField =
        event.target instanceof Element &&
        event.target.matches('textarea, select, input:not([type=radio], [type=checkbox])')
      if (isField && !event.altKey) return
      const [isIn, isOut] = [event.code === 'KeyI', event.code === 'KeyO']
      if (!isIn && !isOut) return
      event.preventDefault()
      event.stopPropagation()
      setTime((was) => markTime(was, { version: audio.version, ms: audio.ms() }, isIn))
    },
  }
}
