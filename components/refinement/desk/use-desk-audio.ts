'use client'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useMemo, useRef } from 'react'
import type { PlayerHandle } from '@/components/audio/player'
import { useCamp } from '@/components/camp/camp-context'
import { sectionStart } from '@/domain/refinement/song/structure'
import type { RevisionView } from '@/domain/refinement/words'
import { useTRPC } from '@/lib/trpc/client'
import type { DeskAudio } from './desk-context'

/** The page's one player, for everything that plays from a place or notes one. */
export function useDeskAudio(
  songId: string,
  version: number,
  player: RefObject<PlayerHandle | null>,
  head: RevisionView | null,
): DeskAudio {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { data } = useQuery({
    ...trpc.refinement.times.list.queryOptions({ campId, songId, version }),
    enabled: version > 0,
  })
  const goesOn = useRef(false)
  return useMemo<DeskAudio>(() => {
    const seek = (ms: number) => player.current?.seek(ms / 1_000)
    const fromLine = (lineId: string) => {
      const sung = data?.times.find((time) => time.lineId === lineId)?.startMs
      const startMs = sung ?? (head && sectionStart(head.structure, head.lyrics, head.lineIds.indexOf(lineId)))
      if (startMs !== null) seek(startMs)
      player.current?.play()
    }
    return {
      version,
      seek,
      ms: () => Math.round((player.current?.at() ?? 0) * 1_000),
      play: () => player.current?.play(),
      pause() {
        goesOn.current = player.current?.isPlaying() ?? false
        player.current?.pause()
      },
      resume() {
        if (goesOn.current) player.current?.play()
        goesOn.current = false
      },
      toggle: () => player.current?.toggle(),
      playFromLine: fromLine,
      toggleFromLine(lineId) {
        if (player.current?.isPlaying()) player.current.pause()
        else fromLine(lineId)
      },
      pick: (number) => player.current?.pick(number),
    }
  }, [version, data, player, head])
}
