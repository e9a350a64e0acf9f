'use client'
import { useTranslations } from 'next-intl'
import { placeSchema } from '@/domain/refinement/review/place'
import { RemarkForm } from './remark-form'
import { useRemark } from './use-remark'

const theThreads = placeSchema.parse({})

export function ReplyForm({ threadId, onLeave }: { threadId: string; onLeave: () => void }) {
  const t = useTranslations('why')
  const remark = useRemark({ place: theThreads, threadId, onSent: onLeave })
  return <RemarkForm remark={remark} label={t('comment.answerField')} rows={2} onLeave={onLeave} />
}
