'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { refusalOf, useErrorSentence } from '@/lib/error-sentence'
import { useSizes } from '../sizes'
import type { Phase, UploadStatus } from './upload-process'
import { endUpload, retryUpload } from './uploads-store'

const looks: Partial<Record<Phase, string>> = {
  safe: 'border-good bg-good-soft',
  failed: 'border-bad bg-bad-soft',
  'no-network': 'border-warn bg-warn-soft',
  'signed-out': 'border-warn bg-warn-soft',
  'no-space': 'border-warn bg-warn-soft',
}

const bar =
  'h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-lamp [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-lamp'

/** What is wrong with the file itself: the same one would only fail again. */
const ofTheFile = ['upload-empty', 'upload-too-large', 'wrong-kind', 'video', 'file-changed']

type Props = { upload: UploadStatus; onChooseAnother: () => void }

/** A file on its way. Its words say what is true: sent is not safe. */
export function UploadRow({ upload, onChooseAnother }: Props) {
  const t = useTranslations('upload')
  const { bytes, speed, left } = useSizes()
  const sentence = useErrorSentence()
  const id = useId()
  const { key, fileName, size, sent, phase, version } = upload
  const percent = size > 0 ? Math.floor((sent / size) * 100) : 0
  const over = phase === 'safe' || phase === 'failed'
  const needsAnother = ofTheFile.includes(upload.problem ?? refusalOf(upload.refusal).reason ?? '')
  const facts = [
    t('sentOf', { sent: bytes(sent), size: bytes(size) }),
    upload.speed === null ? '' : speed(upload.speed),
    upload.secondsLeft === null ? '' : left(upload.secondsLeft),
  ].filter(Boolean)
  const words = {
    safe: () => t('safe', { name: fileName, version: version ?? 1 }),
    failed: () => (upload.problem ? t(`problem.${upload.problem}`, { name: fileName }) : sentence(upload.refusal)),
  }
  const says = phase === 'safe' || phase === 'failed' ? words[phase]() : t(`phase.${phase}`)
  return (
    <li className={classNames('flex flex-col gap-2 rounded-md border border-line bg-raised px-3 py-2', looks[phase])}>
      <div className="flex items-center justify-between gap-4">
        <p id={id} className="min-w-0 font-medium break-words">
          {fileName}
        </p>
        {over ? (
          <Button
            size="icon"
            variant="ghost"
            aria-label={t('dismissOf', { name: fileName })}
            onClick={() => endUpload(key)}
          >
            <X aria-hidden />
          </Button>
        ) : (
          <p className="text-sm text-muted tabular-nums">{t('percent', { percent })}</p>
        )}
      </div>
      {!over && (
        <>
          <progress aria-labelledby={id} value={sent} max={size} className={bar} />
          <p className="text-sm text-muted tabular-nums">{facts.join(' · ')}</p>
        </>
      )}
      <p className={classNames('text-sm', phase === 'safe' && 'text-good', phase === 'failed' && 'text-bad')}>
        {says}{' '}
        {phase === 'signed-out' && (
          <a href="/sign-in" target="_blank" rel="noreferrer" className="font-medium underline">
            {t('signIn')}
          </a>
        )}
      </p>
      <p role="status" className="sr-only">
        {over ? says : t('announce', { name: fileName, percent: percent - (percent % 10), says })}
      </p>
      {phase === 'failed' && (
        <Button size="sm" className="self-start" onClick={() => (needsAnother ? onChooseAnother() : retryUpload(key))}>
          {t(!needsAnother ? 'again' : upload.problem === 'file-changed' ? 'chooseAgain' : 'chooseAnother')}
        </Button>
      )}
      {!over && (
        <Button size="sm" variant="ghost" className="self-start" onClick={() => endUpload(key)}>
          {t('cancel')}
        </Button>
      )}
    </li>
  )
}
