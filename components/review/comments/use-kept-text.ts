'use client'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'

/** A text that is there again after a reload, until it is sent: kept in this browser, for this person. */
export function useKeptText(name: string) {
  const { campId, memberId } = useCamp()
  const place = `nightshift-text:${campId}:${memberId}:${name}`
  const [text, setText] = useState(() => read(place))
  return [
    text,
    (next: string) => {
      setText(next)
      try {
        if (next) localStorage.setItem(place, next)
        else localStorage.removeItem(place)
      } catch {
        // A full or forbidden storage: the text stands in its field only.
      }
    },
  ] as const
}

function read(place: string): string {
  try {
    return typeof localStorage === 'undefined' ? '' : (localStorage.getItem(place) ?? '')
  } catch {
    return ''
  }
}
