'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { maxVoiceMs } from '@/domain/refinement/review/voice'

/** `level` goes from 0 to 1, `ms` is what has been recorded so far. */
export type Recording =
  | { state: 'idle' }
  | { state: 'asking' }
  | { state: 'recording'; ms: number; level: number }
  | { state: 'done'; blob: Blob; url: string; ms: number }
  | { state: 'refused' | 'unable' }

type Take = { blob: Blob }

const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']
const lookMs = 100
const bitsPerSecond = 48_000

/** Records from this browser's microphone, a minute at most or as long as is given. */
export function useRecorder(mostMs = maxVoiceMs) {
  const [recording, setRecording] = useState<Recording>({ state: 'idle' })
  const stopNow = useRef<(() => void) | null>(null)
  const onDone = useRef<((take: Take | null) => void) | null>(null)
  const taken = useRef<Take | null>(null)
  const isGone = useRef(false)
  const isForgotten = useRef(false)

  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      stopNow.current?.()
    }
  }, [])
  const url = recording.state === 'done' ? recording.url : null
  useEffect(() => (url ? () => URL.revokeObjectURL(url) : undefined), [url])

  const start = useCallback(async () => {
    const type =
      typeof MediaRecorder === 'undefined' ? undefined : types.find((each) => MediaRecorder.isTypeSupported(each))
    if (!type || !navigator.mediaDevices) return setRecording({ state: 'unable' })
    isForgotten.current = false
    taken.current = null
    setRecording({ state: 'asking' })
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: unknown) => error)
    if (!(stream instanceof MediaStream))
      return setRecording({
        state: stream instanceof DOMException && stream.name === 'NotFoundError' ? 'unable' : 'refused',
      })
    if (isGone.current || isForgotten.current) {
      for (const track of stream.getTracks()) track.stop()
      return
    }
    const began = performance.now()
    const [recorder, meter] = [
      new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: bitsPerSecond }),
      meterOf(stream),
    ]
    const pieces: Blob[] = []
    const past = () => Math.min(mostMs, Math.round(performance.now() - began))
    let ms = 0
    const stop = () => {
      ms = past()
      if (recorder.state !== 'inactive') recorder.stop()
    }
    const timer = setInterval(() => {
      if (past() >= mostMs) stop()
      else if (!isForgotten.current) setRecording({ state: 'recording', ms: past(), level: meter.level() })
    }, lookMs)
    recorder.ondataavailable = ({ data }) => pieces.push(data)
    recorder.onstop = () => {
      clearInterval(timer)
      meter.close()
      for (const track of stream.getTracks()) track.stop()
      stopNow.current = null
      if (!isGone.current && !isForgotten.current) {
        const blob = new Blob(pieces, { type: type.split(';')[0]! })
        taken.current = { blob }
        setRecording({ state: 'done', blob, url: URL.createObjectURL(blob), ms: Math.max(1, ms) })
      }
      onDone.current?.(taken.current)
      onDone.current = null
    }
    stopNow.current = stop
    recorder.start()
    setRecording({ state: 'recording', ms: 0, level: 0 })
  }, [mostMs])

  return {
    recording,
    mostMs,
    start,
    /** What was recorded; what is being recorded ends with it. */
    finish: (): Promise<Take | null> => {
      if (!stopNow.current) return Promise.resolve(taken.current)
      return new Promise((resolve) => {
        onDone.current = resolve
        stopNow.current?.()
      })
    },
    stop: useCallback(() => stopNow.current?.(), []),
    forget: useCallback(() => {
      isForgotten.current = true
      taken.current = null
      stopNow.current?.()
      setRecording({ state: 'idle' })
    }, []),
  }
}

export type Recorder = ReturnType<typeof useRecorder>

function meterOf(stream: MediaStream) {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  context.createMediaStreamSource(stream).connect(analyser)
  const wave = new Float32Array(analyser.fftSize)
  return {
    level() {
      analyser.getFloatTimeDomainData(wave)
      return Math.min(
        1,
        wave.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
      )
    },
    close: () => void context.close().catch(() => {}),
  }
}
