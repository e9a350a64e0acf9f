'use client'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'

const newName = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** What the server knows a sending by when it arrives twice: kept with the text, until it is sent. */
export function useSendingName(name: string) {
  const [kept, keep] = useKeptText(`sending:${name}`)
  return {
    name(): string {
      const known = kept || newName()
      if (!kept) keep(known)
      return known
    },
    sent: () => keep(''),
  }
}

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
