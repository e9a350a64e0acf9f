'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSongSound } from '@/components/song/use-song-sound'
import { Field, Input, Select } from '@/components/ui/field'
import { FormSteps } from '../form-steps'
import type { ChangeRequest } from '../use-review'
import type { RequestActs } from './use-request-acts'

/** With a version that was made since. */
export function AnswerForm({ one, acts, onLeave }: { one: ChangeRequest; acts: RequestActs; onLeave: () => void }) {
  const t = useTranslations('why')
  const { versions } = useSongSound()
  const newer = versions.filter(({ number }) => number > one.version)
  const [chosen, setChosen] = useState<number | null>(null)
  const [text, setText] = useState(one.answer)
  const version = chosen ?? newer[0]?.number
  if (version === undefined)
    return <p className="text-sm text-muted">{t('request.uploadFirst', { number: one.version })}</p>
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={async (event) => {
        event.preventDefault()
        if (!acts.pending && (await acts.answer(one.id, version, text))) onLeave()
      }}
    >
      <Field label={t('request.answerVersion')}>
        {(props) => (
          <Select {...props} value={version} onChange={(event) => setChosen(Number(event.target.value))}>
            {newer.map(({ number }) => (
              <option key={number} value={number}>
                {t('request.version', { number })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('request.answerText')}>
        {(props) => (
          <Input {...props} value={text} maxLength={1_000} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <FormSteps act={t('request.answerNow')} pending={acts.pending} onLeave={onLeave} />
    </form>
  )
}
