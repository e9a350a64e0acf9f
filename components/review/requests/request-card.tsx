'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { Button } from '@/components/ui/button'
import { Lamp } from '@/components/ui/lamp'
import { useListen } from '../place/use-listen'
import { spanText, useLineText } from '../place/use-place-text'
import type { ChangeRequest } from '../use-review'
import { AnswerForm } from './answer-form'
import { CloseForm } from './close-form'
import { isRequestOpen } from './request-states'
import type { RequestActs } from './use-request-acts'
import { VerifyBar } from './verify-bar'

const lamps = { open: 'empty', done: 'half', verified: 'full', dropped: 'crossed' } as const

/** One wish to the writers' ears and hands, from the asking to the hearing. */
export function RequestCard({ one, acts }: { one: ChangeRequest; acts: RequestActs }) {
  const t = useTranslations('why')
  const { timeZone } = useCamp()
  const { dayAndTime } = useCampTime(timeZone)
  const lineText = useLineText()
  const listen = useListen()
  const [form, setForm] = useState<'answer' | 'drop' | 'reopen' | null>(null)
  const { state, kind, before, after, why, toName, askerName, dueAt, place, standing, heardBefore } = one
  const where = lineText(standing.lineId) || place.section?.label || ''
  const leave = () => setForm(null)
  return (
    <li className="flex flex-col gap-2 rounded-md border border-line bg-panel p-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span className="flex items-center gap-2 font-medium text-ink">
          <Lamp state={lamps[state]} />
          {t(`request.states.${state}`)}
        </span>
        <span>{t(`request.kinds.${kind as 'mix'}`)}</span>
        {where && <span>{where}</span>}
        {heardBefore && (
          <button
            type="button"
            className="min-h-6 tabular-nums underline-offset-4 hover:underline"
            onClick={() => listen(heardBefore)}
          >
            {spanText(heardBefore)} · {t('request.version', { number: one.version })}
          </button>
        )}
      </p>
      <p className="break-words">
        {before && (
          <>
            <span className="text-muted">{before}</span>
            <span aria-label={t('request.becomes')} role="img">
              {' → '}
            </span>
          </>
        )}
        <span className="font-medium">{after}</span>
      </p>
      {why && <p className="text-sm break-words">{t('because', { why })}</p>}
      <p className="text-sm text-muted">
        {t(toName ? 'request.fromTo' : 'request.fromAll', { from: askerName, to: toName ?? '' })}
        {dueAt !== null && isRequestOpen(state) && ` · ${t('request.dueAt', { at: dayAndTime(dueAt) })}`}
      </p>
      {one.answeredVersion !== null && (
        <p className="text-sm break-words">
          {t('request.answeredBy', { name: one.answererName ?? '', number: one.answeredVersion })}
          {one.answer && `: ${one.answer}`}
        </p>
      )}
      {one.closedReason && !(state === 'done') && (
        <p className="text-sm break-words">{t('request.reason', { why: one.closedReason })}</p>
      )}
      {state === 'done' && acts.mayAsk && <VerifyBar one={one} acts={acts} />}
      {form === 'answer' && <AnswerForm one={one} acts={acts} onLeave={leave} />}
      {(form === 'drop' || form === 'reopen') && <CloseForm one={one} act={form} acts={acts} onLeave={leave} />}
      {form === null && (
        <div className="flex flex-wrap gap-2">
          {isRequestOpen(state) && acts.mayAnswer && (
            <Button size="sm" onClick={() => setForm('answer')}>
              {t(state === 'done' ? 'request.answerAgain' : 'request.answer')}
            </Button>
          )}
          {acts.mayAsk && isRequestOpen(state) && (
            <Button size="sm" variant="ghost" onClick={() => setForm('drop')}>
              {t('request.drop')}
            </Button>
          )}
          {acts.mayAsk && state !== 'open' && (
            <Button size="sm" variant="ghost" onClick={() => setForm('reopen')}>
              {t(state === 'done' ? 'request.notYet' : 'request.reopen')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
