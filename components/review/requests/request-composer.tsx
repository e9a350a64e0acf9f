'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useSongSound } from '@/components/song/use-song-sound'
import { Field, Input, Select, Textarea } from '@/components/ui/field'
import { readWallTime } from '@/domain/camp/wall-clock'
import type { Place } from '@/domain/refinement/review/place'
import { type RequestKind, requestKinds } from '@/domain/refinement/review/request-kinds'
import { useKeptText, useSendingName } from '../comments/use-kept-text'
import { FormSteps } from '../form-steps'
import { PlacePicker } from '../place/place-picker'
import { usePickedPlace } from '../place/use-picked-place'
import type { RequestActs } from './use-request-acts'
import { useTeam } from './use-team'

/** What is to be changed where: as it is, as it should be, why, by whom and until when. */
export function RequestComposer({ place: marked, acts }: { place: Place; acts: RequestActs }) {
  const t = useTranslations()
  const { timeZone } = useCamp()
  const { songId, head, audio, stopComposing } = useDesk()
  const { versions } = useSongSound()
  const team = useTeam()
  const { picker, place, keys } = usePickedPlace(marked)
  const [kind, setKind] = useState<RequestKind>(marked.words ? 'vocal' : 'mix')
  const [before, setBefore] = useState<string | null>(null)
  const [after, setAfter] = useKeptText(`request:${songId}:after`)
  const [why, setWhy] = useKeptText(`request:${songId}:why`)
  const sending = useSendingName(`request:${songId}`)
  const [toMember, setToMember] = useState('')
  const [due, setDue] = useState('')
  const [problem, setProblem] = useState<string>()
  const version = audio.version || versions[0]?.number || 0
  const was = before ?? place.words?.quote ?? ''

  async function send() {
    if (acts.pending) return
    if (after.trim() === '') return setProblem(t('fields.request-empty'))
    const dueAt = readWallTime(due, timeZone)
    const asked = { songId, revision: head?.number ?? 0, version, place, kind, before: was.slice(0, 500), after, why }
    if (!(await acts.ask({ ...asked, toMember: toMember || null, dueAt, sending: sending.name() }))) return
    sending.sent()
    setAfter('')
    setWhy('')
    stopComposing()
  }
  return (
    <form
      aria-label={t('why.request.new')}
      className="mb-4 flex flex-col gap-3 rounded-md border border-lamp-ink bg-panel p-3"
      onKeyDown={(event) => {
        keys(event)
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        stopComposing()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <PlacePicker {...picker} />
      <Field label={t('why.request.kind')}>
        {(props) => (
          <Select {...props} value={kind} onChange={(event) => setKind(event.target.value as RequestKind)}>
            {requestKinds.map((each) => (
              <option key={each} value={each}>
                {t(`why.request.kinds.${each}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('why.request.before')}>
        {(props) => (
          <Input {...props} value={was} maxLength={500} onChange={(event) => setBefore(event.target.value)} />
        )}
      </Field>
      <Field label={t('why.request.after')} error={problem}>
        {(props) => (
          <Textarea
            {...props}
            autoFocus
            rows={2}
            className="min-h-0"
            value={after}
            maxLength={500}
            onChange={(event) => setAfter(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('why.request.why')}>
        {(props) => <Input {...props} value={why} maxLength={1_000} onChange={(event) => setWhy(event.target.value)} />}
      </Field>
      <Field label={t('why.request.to')}>
        {(props) => (
          <Select {...props} value={toMember} onChange={(event) => setToMember(event.target.value)}>
            <option value="">{t('why.request.toAll')}</option>
            {team.map(({ memberId, name }) => (
              <option key={memberId} value={memberId}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('why.request.due')}>
        {(props) => (
          <Input {...props} type="datetime-local" value={due} onChange={(event) => setDue(event.target.value)} />
        )}
      </Field>
      <FormSteps act={t('why.request.ask')} pending={acts.pending} onLeave={stopComposing} />
    </form>
  )
}
