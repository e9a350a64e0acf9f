'use client'
import type { Ref } from 'react'

export type PlayerHandle = { toggle: () => void; seek: (seconds: number) => void }

export function DeskPlayer(_: { songId: string; ref: Ref<PlayerHandle> }) {
  return null
}
