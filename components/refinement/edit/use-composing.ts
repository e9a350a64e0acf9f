'use client'
import { type KeyboardEvent, useRef } from 'react'

/**
 * Whether a press belongs to an input method. Safari ends the composition before the key that ended it, and marks that key 229;
 * nothing is held back after the end, or Koreans would have to press Enter twice.
 */
export function useComposing() {
  const composing = useRef(false)
  return {
    now: ({ nativeEvent }: KeyboardEvent) =>
      composing.current || nativeEvent.isComposing || nativeEvent.keyCode === 229,
    hears: {
      onCompositionStart: () => {
        composing.current = true
      },
      onCompositionEnd: () => {
        composing.current = false
      },
    },
  }
}
