'use client'
import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { languageOfLine } from '@/domain/refinement/text/lines'
import { useTRPCClient } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

export type CountedLine = RouterOutputs['refinement']['units'][number]

/** A question travels in an address, which has an end. */
const longestAsk = 2_400
const gatherMs = 15
const mostLines = 400

type Client = ReturnType<typeof useTRPCClient>
type Waiting = { text: string; lang: string; take: (line: CountedLine) => void; fail: (error: unknown) => void }
const waiting = new Map<string, Waiting[]>()

/** Lines that are asked for at the same moment are asked for together. */
function countLine(client: Client, campId: string, text: string, lang: string): Promise<CountedLine> {
  return new Promise((take, fail) => {
    const asked = waiting.get(campId) ?? []
    asked.push({ text, lang, take, fail })
    waiting.set(campId, asked)
    if (asked.length > 1) return
    setTimeout(() => {
      waiting.delete(campId)
      for (const lines of chunksOf(asked))
        client.refinement.units
          .query({ campId, lines: lines.map(({ text, lang }) => ({ text, lang })) })
          .then((counted) => {
            for (const [i, line] of lines.entries()) line.take(counted[i]!)
          })
          .catch((error) => {
            for (const line of lines) line.fail(error)
          })
    }, gatherMs)
  })
}

function chunksOf(lines: Waiting[]): Waiting[][] {
  const chunks: Waiting[][] = []
  let room = 0
  for (const line of lines) {
    const size = encodeURIComponent(line.text).length + 50
    if (room < size || chunks.length === 0) {
      chunks.push([])
      room = longestAsk
    }
    chunks.at(-1)!.push(line)
    room -= size
  }
  return chunks
}

/** What each line wants to be sung on and what it rhymes on, as the server's dictionary knows; each text is asked for once. */
export function useUnits(campId: string, texts: readonly string[]): Map<string, CountedLine> {
  const client = useTRPCClient()
  const distinct = useMemo(() => [...new Set(texts)].filter((text) => text.trim() !== '').slice(0, mostLines), [texts])
  const queries = useMemo(
    () =>
      distinct.map((text) => ({
        queryKey: ['units', campId, text],
        queryFn: () => countLine(client, campId, text.slice(0, 400), languageOfLine(text)),
        staleTime: Number.POSITIVE_INFINITY,
        retry: 1,
      })),
    [client, campId, distinct],
  )
  const combine = useCallback(
    (answers: { data: CountedLine | undefined }[]) => {
      const counted = new Map<string, CountedLine>()
      for (const [i, { data }] of answers.entries()) if (data) counted.set(distinct[i]!, data)
      return counted
    },
    [distinct],
  )
  return useQueries({ queries, combine })
}

/** `7`, `8–9`, `8+?` where something can't be read. */
export function countText({ min, max, unknown }: Pick<CountedLine, 'min' | 'max' | 'unknown'>): string {
  const range = min === max ? String(min) : `${min}–${max}`
  return unknown > 0 ? `${range}+?` : range
}
