'use client'
import { useSyncExternalStore } from 'react'
import { type UploadCalls, UploadProcess, type UploadStatus, type UploadView } from './upload-process'

let running: UploadProcess[] = []
let shown: UploadStatus[] = []
const listeners = new Set<() => void>()
const none: UploadStatus[] = []
let made = 0

function changed(): void {
  shown = running.map(({ status }) => status)
  guard(running.some((process) => !process.isOver))
  for (const listener of listeners) listener()
}

/** The uploads of this tab. They go on while their person looks at other pages of the camp. */
export function useUploads(songId: string): UploadStatus[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
    () => none,
  )
  return all.filter((upload) => upload.songId === songId)
}

/** What the song has got safely before needs no line any more. */
export function beginUpload(file: File, songId: string, calls: UploadCalls, resume?: UploadView): void {
  running = running.filter(({ status }) => status.songId !== songId || status.phase !== 'safe')
  running = [new UploadProcess(file, calls, changed, { key: `upload-${++made}`, songId, resume }), ...running]
  changed()
}

/** Once more from the beginning, with the same file. */
export function retryUpload(key: string): void {
  const process = running.find(({ status }) => status.key === key)
  if (!process) return
  endUpload(key)
  beginUpload(process.file, process.status.songId, process.calls)
}

/** Takes it off the list, and gives it up where it isn't safe yet. */
export function endUpload(key: string): void {
  running.find(({ status }) => status.key === key)?.cancel()
  running = running.filter(({ status }) => status.key !== key)
  changed()
}

let lock: WakeLockSentinel | undefined
let guarding = false

const ask = (event: BeforeUnloadEvent) => event.preventDefault()
const stayAwake = async () => {
  if (document.visibilityState !== 'visible') return
  // Missing on plain http and on older phones: then the page only asks to be kept open.
  lock = await navigator.wakeLock?.request('screen').catch(() => undefined)
}

/** While something is on its way, leaving asks first and the screen stays on. */
function guard(wanted: boolean): void {
  if (wanted === guarding) return
  guarding = wanted
  if (wanted) {
    window.addEventListener('beforeunload', ask)
    document.addEventListener('visibilitychange', stayAwake)
    void stayAwake()
  } else {
    window.removeEventListener('beforeunload', ask)
    document.removeEventListener('visibilitychange', stayAwake)
    void lock?.release().catch(() => {})
    lock = undefined
  }
}
