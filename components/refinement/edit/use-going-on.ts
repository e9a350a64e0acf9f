'use client'
import { useEffect, useEffectEvent } from 'react'
import { useEdit } from './edit-context'

/** What is to be saved of a field when its writer goes on to another one. */
export function useGoingOn(save: () => void): void {
  const { onGoOn } = useEdit()
  const now = useEffectEvent(save)
  const register = useEffectEvent(() => onGoOn(() => now()))
  useEffect(() => register(), [])
}
