'use client'
import { useEffect, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { maxReasonMs } from '@/domain/refinement/review/voice'
import { sendVoice } from '../voice/send-voice'
import { useRecorder } from '../voice/use-recorder'

/** What is typed or said to a reason for declining; it belongs to one suggestion. */
export function useMoreReason(songId: string, id: string | null) {
  const { campId } = useCamp()
  const recorder = useRecorder(maxReasonMs)
  const [typed, setTyped] = useState<{ id: string | null; text: string }>({ id, text: '' })
  const { forget } = recorder
  useEffect(() => (id === null ? undefined : forget), [id, forget])
  return {
    recorder,
    text: typed.id === id ? typed.text : '',
    type: (text: string) => setTyped({ id, text }),
    /** One key begins and ends a spoken reason. */
    toggleRecording: () => (recorder.recording.state === 'recording' ? recorder.stop() : void recorder.start()),
    /** Sends what was spoken, if anything was. */
    async speak(): Promise<{ id: string } | null> {
      const spoken = await recorder.finish()
      return spoken && { id: await sendVoice(campId, songId, spoken.blob) }
    },
  }
}

export type MoreReason = ReturnType<typeof useMoreReason>
