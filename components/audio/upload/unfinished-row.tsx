'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button, buttonLook } from '@/components/ui/button'
import { pickerTypes } from '@/domain/submission/audio'
import { cleanFileName } from '@/domain/submission/file-name'
import { useSizes } from '../sizes'
import type { UploadView } from './upload-process'

/** Whether this is the file an unfinished upload waits for, as far as a name and a size can tell; the hash decides at the end. */
export const isSameFile = (upload: UploadView, file: File): boolean =>
  upload.size === file.size && upload.fileName === cleanFileName(file.name)

type Props = { upload: UploadView; onFile: (file: File) => void; onCancel: () => void }

/** "demo.wav, 62 % safe: choose the same file to go on", after a reload or from another device. */
export function UnfinishedRow({ upload, onFile, onCancel }: Props) {
  const t = useTranslations('upload')
  const { bytes } = useSizes()
  const [other, setOther] = useState<string | null>(null)
  const { fileName: name, size, received, state, problem } = upload
  const values = { name, percent: Math.floor((received / size) * 100), size: bytes(size) }
  const failed = state === 'failed'

  function choose(file: File | undefined) {
    if (!file) return
    if (!failed && !isSameFile(upload, file)) return setOther(file.name)
    onFile(file)
  }
  return (
    <li className="flex flex-col gap-2 rounded-md border border-warn bg-warn-soft px-3 py-2">
      <p className="break-words text-warn">
        {failed && problem
          ? t(`problem.${problem as 'checksum'}`, values)
          : t(state === 'received' ? 'arrived' : 'unfinished', values)}
      </p>
      {other !== null && (
        <p role="alert" className="text-sm break-words text-bad">
          {t('otherFile', { ...values, other })}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <label
          className={buttonLook({
            size: 'sm',
            className: 'cursor-pointer focus-within:outline-2 focus-within:outline-offset-2',
          })}
        >
          {t(failed ? 'chooseAgain' : 'chooseSame')}
          <input
            type="file"
            accept={pickerTypes}
            className="sr-only"
            onChange={(event) => {
              choose(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </label>
        {state !== 'received' && (
          <Button size="sm" variant="ghost" onClick={onCancel}>
            {t(failed ? 'dismiss' : 'throwAway')}
          </Button>
        )}
      </div>
    </li>
  )
}
