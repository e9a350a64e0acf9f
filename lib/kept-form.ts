'use client'
import { useCallback, useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

/**
 * What was typed survives a reload, an error page and signing in again, in this tab. Returns how to forget it, for when it has been
 * saved or given up.
 */
export function useKeptForm<V extends FieldValues, O>(form: UseFormReturn<V, unknown, O>, name: string): () => void {
  const key = `nightshift-typed:${name}`

  useEffect(() => {
    const kept = readKept(key)
    if (kept) form.reset(kept as V, { keepDefaultValues: true })
    return form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => keep(key, isDirty === false ? undefined : values),
    })
  }, [form, key])

  return useCallback(() => keep(key, undefined), [key])
}

export function readKept(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Storage can be full or switched off: then nothing is kept, and the form works all the same. */
export function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
  } catch {}
}
