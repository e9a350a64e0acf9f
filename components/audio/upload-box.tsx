'use client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { classNames } from '@/components/ui/class-names'
import { Notice } from '@/components/ui/notice'
import { pickerTypes } from '@/domain/submission/audio'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC, useTRPCClient } from '@/lib/trpc/client'
import { isSameFile, UnfinishedRow } from './upload/unfinished-row'
import type { UploadCalls, UploadView } from './upload/upload-process'
import { UploadRow } from './upload/upload-row'
import { beginUpload, endUpload, useUploads } from './upload/uploads-store'

/** Where demos come in: dropped, picked, or from a phone. Each file is a new version, and nothing is ever overwritten. */
export function UploadBox({ songId, first }: { songId: string; first: boolean }) {
  const t = useTranslations('upload')
  const trpc = useTRPC()
  const client = useTRPCClient()
  const sentence = useErrorSentence()
  const { campId } = useCamp()
  const [over, setOver] = useState(false)
  const [many, setMany] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const replaced = useRef<string | null>(null)
  const uploads = useUploads(songId)
  const { data: open = [], refetch } = useQuery(trpc.submission.uploads.queryOptions({ campId, songId }))
  const giveUp = useMutation(
    trpc.submission.cancelUpload.mutationOptions({
      onSuccess: () => refetch(),
      onError: (error) => toast.error(sentence(error)),
    }),
  )
  const calls = useMemo<UploadCalls>(
    () => ({
      start: (file) => client.submission.startUpload.mutate({ campId, songId, ...file }),
      complete: (input) => client.submission.completeUpload.mutate({ campId, ...input }),
      cancel: async (input) => {
        await client.submission.cancelUpload.mutate({ campId, ...input })
        await refetch()
      },
    }),
    [client, campId, songId, refetch],
  )
  const here = new Set(uploads.map(({ uploadId }) => uploadId))
  const unfinished = open.filter(({ id }) => !here.has(id))

  function chooseInsteadOf(key: string) {
    picker.current?.click()
    replaced.current = key
  }
  function take(file: File, known?: UploadView) {
    if (replaced.current) endUpload(replaced.current)
    replaced.current = null
    const resume = known ?? unfinished.find((upload) => upload.state !== 'failed' && isSameFile(upload, file))
    if (known?.state === 'failed') giveUp.mutate({ campId, uploadId: known.id })
    beginUpload(file, songId, calls, resume?.state === 'failed' ? undefined : resume)
  }
  function takeAll(files: FileList | null) {
    setMany((files?.length ?? 0) > 1)
    const file = files?.[0]
    if (file && files.length === 1) take(file)
  }
  return (
    <div className="flex flex-col gap-3">
      <label
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          takeAll(event.dataTransfer.files)
        }}
        className={classNames(
          'flex cursor-pointer flex-col items-center gap-1 rounded-lg border border-dashed border-line-strong p-5 text-center focus-within:outline-2 focus-within:outline-offset-2 hover:bg-raised',
          over && 'border-lamp-ink bg-lamp-soft',
        )}
      >
        <Upload aria-hidden className="size-6 text-lamp-ink" />
        <span className="font-medium">{t(first ? 'chooseFirst' : 'chooseNext')}</span>
        <span className="text-sm text-muted">{t('kinds')}</span>
        <input
          ref={picker}
          type="file"
          accept={pickerTypes}
          className="sr-only"
          onClick={() => {
            replaced.current = null
          }}
          onChange={(event) => {
            takeAll(event.target.files)
            event.target.value = ''
          }}
        />
      </label>
      {many && <Notice tone="warn">{t('oneAtATime')}</Notice>}
      {(uploads.length > 0 || unfinished.length > 0) && (
        <ul aria-label={t('list')} className="flex flex-col gap-2">
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} onChooseAnother={() => chooseInsteadOf(upload.key)} />
          ))}
          {unfinished.map((upload) => (
            <UnfinishedRow
              key={upload.id}
              upload={upload}
              onFile={(file) => take(file, upload)}
              onCancel={() => giveUp.mutate({ campId, uploadId: upload.id })}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
