'use client'
import { parseAsString, useQueryState } from 'nuqs'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { wordsOf } from '@/domain/refinement/text/lines'

type There = { lineId: string | null; start: number | null }

/** Puts the cursor on the words of a place; on a phone the lyric comes to the front. Gives whether there is such a line. */
export function useGoTo(): (place: There) => boolean {
  const { lines, moveTo } = useDesk()
  const [, setTab] = useQueryState('tab', parseAsString)
  return ({ lineId, start }) => {
    const line = lines.find(({ id }) => id === lineId)
    if (!line) return false
    const word = start === null ? -1 : wordsOf(line.text).findIndex(({ end }) => end > start)
    void setTab(null)
    moveTo({ lineId: line.id, word: word < 0 ? null : word })
    return true
  }
}
