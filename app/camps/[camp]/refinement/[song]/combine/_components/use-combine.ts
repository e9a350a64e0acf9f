'use client'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { parseAsString, useQueryState } from 'nuqs'
import { useRef, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { type SheetSection, sectionsOf } from '@/domain/refinement/family/sections'
import { useTRPC } from '@/lib/trpc/client'

/** A section that was taken; the same one may be taken twice. */
export type Pick = { id: number; parent: 0 | 1; section: number }
export type Source = { songId: string; number: number; title: string; lyrics: string; sections: SheetSection[] }

/** One song out of two, while it is put together. */
export function useCombine(songId: string) {
  const trpc = useTRPC()
  const router = useRouter()
  const { campId } = useCamp()
  const [other, setOther] = useQueryState('with', parseAsString)
  const { data: mine } = useQuery(trpc.refinement.words.queryOptions({ campId, songId }))
  const { data: theirs } = useQuery(trpc.refinement.words.queryOptions(other ? { campId, songId: other } : skipToken))
  const [picks, setPicks] = useState<Pick[]>([])
  const made = useRef(0)
  const combine = useMutation(
    trpc.refinement.family.combine.mutationOptions({
      onSuccess: (song) => router.push(`/camps/${campId}/refinement/${song.songId}` as '/camps'),
    }),
  )
  const sources = [mine, theirs].map((words): Source | null =>
    words?.revision
      ? {
          ...{ songId: words.songId, number: words.number, title: words.revision.title },
          ...{ lyrics: words.revision.lyrics, sections: sectionsOf(words.revision.lyrics) },
        }
      : null,
  )
  const textOf = ({ parent, section }: Omit<Pick, 'id'>) => {
    const source = sources[parent]
    const part = source?.sections[section]
    return part ? source.lyrics.split('\n').slice(part.from, part.to) : []
  }
  return {
    ...{ other, sources, picks, textOf, combine },
    lyrics: picks.map((pick) => textOf(pick).join('\n')).join('\n\n'),
    setOther(next: string | null) {
      void setOther(next)
      setPicks(picks.filter(({ parent }) => parent === 0))
    },
    take: (parent: 0 | 1, section: number) => setPicks([...picks, { id: ++made.current, parent, section }]),
    takeOut: (id: number) => setPicks(picks.filter((pick) => pick.id !== id)),
    move(id: number, by: 1 | -1) {
      const at = picks.findIndex((pick) => pick.id === id)
      const pick = picks[at]
      if (pick && picks[at + by]) setPicks(picks.toSpliced(at, 1).toSpliced(at + by, 0, pick))
    },
    make(given: { title: string; facetsFrom: 0 | 1; reason: string }) {
      const [first, second] = sources
      if (!first || !second) return
      combine.mutate({
        ...{ campId, songId: first.songId, number: first.number, ...given },
        other: { songId: second.songId, number: second.number },
        sections: picks.map(({ parent, section }) => ({ parent, section })),
      })
    },
  }
}

export type Combining = ReturnType<typeof useCombine>
