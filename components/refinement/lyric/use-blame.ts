'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

type Owner = RouterOutputs['refinement']['evidence']['blame']['owners'][number][number]

/** A hue and a letter each: readable without colour. */
const tones = ['craft-track', 'craft-top', 'craft-lyric', 'craft-other', 'lamp', 'good', 'bad'] as const
export type Tone = (typeof tones)[number]
export type Wordsmith = { id: string; name: string; letter: string; tone: Tone; words: number }

export type Blame = {
  people: Wordsmith[]
  personOf: (memberId: string) => Wordsmith | undefined
  ownersOf: (lineId: string) => Owner[]
}

/** Who wrote each word of a revision, most words first. */
export function useBlame(songId: string, number: number, enabled: boolean): Blame | null {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { data } = useQuery({
    ...trpc.refinement.evidence.blame.queryOptions({ campId, songId, number }, { staleTime: Number.POSITIVE_INFINITY }),
    enabled: enabled && number > 0,
    placeholderData: (before) => before,
  })
  return useMemo(() => {
    if (!data || !enabled) return null
    const counts = new Map<string, number>()
    for (const { author } of data.owners.flat()) counts.set(author, (counts.get(author) ?? 0) + 1)
    const ranked = [...counts].sort(([, a], [, b]) => b - a)
    const people = ranked.map(([id, words], i): Wordsmith => {
      return { id, words, name: data.names[id] ?? '', letter: letterOf(i), tone: tones[i % tones.length]! }
    })
    const byId = new Map(people.map((person) => [person.id, person]))
    const lines = new Map(data.lineIds.map((id, i) => [id, data.owners[i] ?? []]))
    return { people, personOf: (id) => byId.get(id), ownersOf: (id) => lines.get(id) ?? [] }
  }, [data, enabled])
}

const letterOf = (place: number): string =>
  place < 26 ? String.fromCharCode(65 + place) : letterOf(Math.floor(place / 26) - 1) + letterOf(place % 26)

export const toneText: Record<Tone, string> = {
  'craft-track': 'text-craft-track',
  'craft-top': 'text-craft-top',
  'craft-lyric': 'text-craft-lyric',
  'craft-other': 'text-craft-other',
  lamp: 'text-lamp-ink',
  good: 'text-good',
  bad: 'text-bad',
}
