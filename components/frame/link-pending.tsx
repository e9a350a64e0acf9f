'use client'
import { LoaderCircle } from 'lucide-react'
import { useLinkStatus } from 'next/link'

/** Inside a link: turns when the page behind it takes longer than 200 ms to come. */
export function LinkPending() {
  const { pending } = useLinkStatus()
  if (!pending) return null
  return (
    <span className="skeleton ml-auto">
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
    </span>
  )
}
