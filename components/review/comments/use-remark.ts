'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import type { Place } from '@/domain/refinement/review/place'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { sendVoice } from '../voice/send-voice'
import { useRecorder } from '../voice/use-recorder'
import { useKeptText, useSendingName } from './use-kept-text'

type What = { place: Place; threadId: string | null; onSent: () => void }

/** Something that is written or said of a song: kept in the browser until it is sent. */
export function useRemark({ place, threadId, onSent }: What) {
  const t = useTranslations()
  const { campId } = useCamp()
  const { songId, head, audio } = useDesk()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const recorder = useRecorder()
  const adding = useMutation(trpc.refinement.comments.add.mutationOptions())
  const kept = `comment:${songId}:${threadId ?? ''}`
  const [body, setBody] = useKeptText(kept)
  const sending = useSendingName(kept)
  const [blocking, setBlocking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [pending, setPending] = useState(false)
  const isQuiet = useRef(false)

  function quiet() {
    if (!isQuiet.current) audio.pause()
    isQuiet.current = true
  }
  function goOn() {
    if (isQuiet.current) audio.resume()
    isQuiet.current = false
  }
  async function send() {
    if (pending) return
    const { state } = recorder.recording
    if (body.trim() === '' && state !== 'recording' && state !== 'done') return setProblem(t('fields.comment-empty'))
    setPending(true)
    setProblem(undefined)
    try {
      const spoken = await recorder.finish()
      const voice = spoken && { id: await sendVoice(campId, songId, spoken.blob) }
      const where = threadId ? { threadId } : { place, blocking }
      const said = { body, voice, ...where, sending: sending.name() }
      await adding.mutateAsync({ campId, songId, revision: head?.number ?? 0, ...said })
      sending.sent()
      setBody('')
      recorder.forget()
      void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() })
      goOn()
      onSent()
    } catch (error) {
      setProblem(sentence(error))
    } finally {
      setPending(false)
    }
  }
  return {
    ...{ body, blocking, setBlocking, problem, pending, recorder, quiet, goOn, send },
    type(text: string) {
      quiet()
      setBody(text)
    },
  }
}

export type Remark = ReturnType<typeof useRemark>
