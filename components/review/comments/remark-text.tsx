'use client'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { languageOfLine } from '@/domain/refinement/text/lines'
import type { Remark } from '../use-review'
import { VoiceNote } from '../voice/voice-note'

export function RemarkText({ remark, onPlay }: { remark: Remark; onPlay: () => void }) {
  const t = useTranslations('why')
  const { timeZone } = useCamp()
  const { dayAndTime } = useCampTime(timeZone)
  const { authorName, body, voice, createdAt } = remark
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{authorName}</span>
        <time className="text-sm text-muted tabular-nums">{dayAndTime(createdAt)}</time>
      </p>
      {body && (
        <p lang={languageOfLine(body)} className="break-words whitespace-pre-wrap">
          {body}
        </p>
      )}
      {voice && <VoiceNote url={voice.url} ms={voice.ms} name={t('voice.of', { name: authorName })} onPlay={onPlay} />}
    </div>
  )
}
