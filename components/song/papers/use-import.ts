'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useSheet } from '@/components/refinement/desk/sheet-context'
import {
  formatOfFile,
  type ImportFormat,
  type ImportTake,
  importedTimes,
  importedWords,
  readPaper,
} from '@/domain/refinement/papers/import'
import { noWords, sameWords } from '@/domain/refinement/words'
import { useTRPC } from '@/lib/trpc/client'

/** A file on its way into the song: what it says, what it would change, and taking it in. */
export function useImport(onDone: () => void) {
  const t = useTranslations('papers')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { songId, head, audio, showRevision } = useDesk()
  const { saving } = useSheet()
  const [text, setText] = useState('')
  const [format, setFormat] = useState<ImportFormat>('lrc')
  const [take, setTake] = useState<ImportTake>('both')
  const found = useMemo(() => {
    if (text.trim() === '') return null
    const paper = readPaper(format, text)
    const song = head ?? { ...noWords, lineIds: [] }
    const words = importedWords(song, paper)
    const timed = paper.lines.filter(({ startMs }) => startMs !== null).length
    const times = importedTimes(words && take === 'both' ? { ...song, lyrics: words.lyrics } : song, paper).length
    return { ...{ paper, words, timed, times }, changes: words !== null && !sameWords(words, song) }
  }, [text, format, head, take])
  const read = useMutation(
    trpc.refinement.papers.import.mutationOptions({
      onSuccess({ result, times }) {
        if (result) saving.take(result)
        showRevision(null)
        toast.success(
          result?.revision ? t('imported', { number: result.revision.number, times }) : t('timed', { times }),
        )
        onDone()
      },
    }),
  )
  return {
    ...{ text, format, take, found, read },
    setFormat,
    setTake,
    setText(next: string, name = '') {
      setText(next)
      setFormat(formatOfFile(name, next))
      read.reset()
    },
    takeIn: (reason: string) =>
      read.mutate({
        ...{ campId, songId, base: head?.number ?? 0, format, text, take, reason },
        version: audio.version > 0 ? audio.version : null,
      }),
  }
}
