'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { SongStateMark } from '@/components/refinement/song-state'
import { useDuration } from '@/components/refinement/use-duration'
import type { CurrentWords } from '@/components/refinement/use-live-words'
import { Button } from '@/components/ui/button'
import { mayStep } from '@/domain/refinement/states'
import type { useQueueSteps } from '../../_components/use-queue-steps'
import { ReasonDialog } from './reason-dialog'

type Props = {
  current: CurrentWords
  steps: ReturnType<typeof useQueueSteps>
  now: number
  sendingBack: boolean
  onSendBack: (open: boolean) => void
}

/** Where the song stands, who holds it, and what a producer can do next. */
export function DeskSteps({ current, steps, now, sendingBack, onSendBack }: Props) {
  const t = useTranslations('refinement')
  const { memberId } = useCamp()
  const duration = useDuration()
  const [dropping, setDropping] = useState(false)
  const { state, stateSince, may } = current
  const holder = current.holder && current.holder.until > now ? current.holder : null
  const mine = holder?.memberId === memberId
  const { pending } = steps
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <SongStateMark state={state} />
      <span className="text-sm text-muted">
        {holder
          ? mine
            ? t('heldByYou', { left: duration(holder.until - now) })
            : t('heldBy', { name: holder.name, left: duration(holder.until - now) })
          : t(`waiting.${state}`, { duration: duration(now - stateSince) })}
      </span>
      {may.decide && (
        <div className="flex flex-wrap gap-2">
          {mayStep('claim', state) && !holder && (
            <Button size="sm" onClick={() => void steps.claim()} pending={pending}>
              {t('claim')}
            </Button>
          )}
          {holder && !mine && (
            <Button size="sm" onClick={() => void steps.claim(true)} pending={pending}>
              {t('takeOver')}
            </Button>
          )}
          {mayStep('approve', state) && (
            <Button size="sm" variant="primary" onClick={() => void steps.approve()} pending={pending}>
              {t('approve')}
            </Button>
          )}
          {mayStep('send-back', state) && (
            <Button size="sm" onClick={() => onSendBack(true)}>
              {t('sendBack')}
            </Button>
          )}
          {mayStep('take-back', state) && (
            <Button size="sm" onClick={() => void steps.takeBack()} pending={pending}>
              {t(`takeBack.${state}`)}
            </Button>
          )}
          {mayStep('drop', state) && (
            <Button size="sm" variant="ghost" onClick={() => setDropping(true)}>
              {t('drop')}
            </Button>
          )}
        </div>
      )}
      <ReasonDialog
        open={sendingBack}
        onOpenChange={onSendBack}
        title={t('sendBackTitle')}
        description={t('sendBackText')}
        act={t('sendBack')}
        onReason={steps.sendBack}
      />
      <ReasonDialog
        open={dropping}
        onOpenChange={setDropping}
        title={t('dropTitle')}
        description={t('dropText')}
        act={t('drop')}
        onReason={steps.drop}
      />
    </div>
  )
}
