'use client'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'

const address = {
  plan: parseAsString,
  view: parseAsStringLiteral(['rooms', 'meetings', 'people', 'compare']),
  with: parseAsString,
}

/** Two plans side by side, in the address: `?view=compare&plan=A&with=B`. */
export function useCompare() {
  const [state, set] = useQueryStates(address, { history: 'push' })
  return {
    other: state.with,
    open: (plan: string, other: string) => void set({ view: 'compare', plan, with: other }),
    against: (other: string) => void set({ with: other }),
    close: () => void set({ view: null, with: null }),
  }
}
