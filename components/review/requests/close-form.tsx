'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field, Input } from '@/components/ui/field'
import { FormSteps } from '../form-steps'
import type { ChangeRequest } from '../use-review'
import type { RequestActs } from './use-request-acts'

type Props = { one: ChangeRequest; act: 'drop' | 'reopen'; acts: RequestActs; onLeave: () => void }

/** Dropping needs its reason; asking for it once more may have one. */
export function CloseForm({ one, act, acts, onLeave }: Props) {
  const t = useTranslations()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  async function send() {
    if (act === 'drop' && reason.trim() === '') return setProblem(t('fields.reason-missing'))
    if (!acts.pending && (await acts[act](one.id, reason))) onLeave()
  }
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Field label={t(`why.request.why${act === 'drop' ? 'Drop' : 'Reopen'}`)} error={problem}>
        {(props) => (
          <Input
            {...props}
            autoFocus
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <FormSteps
        act={t(act === 'drop' ? 'why.request.drop' : 'why.request.reopen')}
        pending={acts.pending}
        onLeave={onLeave}
      />
    </form>
  )
}
