'use client'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLiveState } from '@/components/camp/live'
import { type Editing, type How, useEdit } from './edit-context'
import { useComposing } from './use-composing'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * A word or a line somebody writes in, with its reason. `text` is what stands there; `enter` says what Enter does.
 * The field is read from the page: an input method's last syllable is there, whatever was told of it.
 */
export function useOpenField<F extends Field>(editing: Editing, text: string, enter: (event: KeyboardEvent) => void) {
  const edit = useEdit()
  const begun = editing.typed ?? text
  const [typed, setTyped] = useState(begun)
  const field = useRef<F>(null)
  const why = useRef<HTMLInputElement>(null)
  const composing = useComposing()
  const now = () => field.current?.value ?? typed
  const commit = (how: How = {}) => edit.commit({ text: now(), reason: why.current?.value ?? '', ...how })

  // Who goes on to another field keeps what stands in this one.
  const save = useEffectEvent(() => commit())
  const register = useEffectEvent(() => edit.onGoOn(() => save()))
  useEffect(() => register(), [])

  // What was cut off goes once there is network again, unless something else was written since.
  const goAgain = useEffectEvent(() => {
    const isAsItWas = now() === begun && (why.current?.value ?? '') === (editing.reason ?? '')
    if (editing.cutOff && isAsItWas) commit(editing.cutOff)
  })
  const live = useLiveState()
  const was = useRef(live)
  useEffect(() => {
    if (live === 'live' && was.current !== 'live') goAgain()
    was.current = live
  }, [live])

  return {
    ...{ field, begun, typed, now, commit },
    type(written: string) {
      setTyped(written)
      edit.typed(written)
    },
    /** For the field and for its reason. */
    keys: {
      ...composing.hears,
      onKeyDown(event: KeyboardEvent) {
        if (composing.now(event)) return
        if (event.key === 'Enter') enter(event)
        else if (event.key === 'Escape') edit.leave()
        else return
        event.preventDefault()
        event.stopPropagation()
      },
    },
    why: { ref: why, defaultValue: editing.reason ?? '' },
  }
}

export type OpenField = ReturnType<typeof useOpenField>
