'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { Field, Select } from '@/components/ui/field'
import type { Seat } from '@/domain/camp/seats'
import { type Preferences, preferencesSchema, strengths } from '@/domain/rotation/wishes'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { useBoard } from './board-context'
import { SeatsDialog } from './preferences-dialog'
import { useSeatWords } from './preferences-seats'
import { useRefresh } from './use-refresh'

const languages = preferencesSchema.shape.language.options
const most = 4

/** How much the rest matters, in words, saved as they are chosen. */
export function PreferenceFields() {
  const t = useTranslations('rotationPanels.prefer')
  const { input } = useBoard()
  const { prefer } = usePrefer()
  const { preferences } = input
  const { alternatives } = preferences
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-3">
      <h3 className="font-medium">{t('title')}</h3>
      <Field label={t('language')} help={t(`languageHelp.${preferences.language}`)}>
        {(field) => (
          <Select
            {...field}
            value={preferences.language}
            onChange={(event) => prefer({ language: event.target.value as Preferences['language'] })}
          >
            {languages.map((value) => (
              <option key={value} value={value}>
                {t(`languageIs.${value}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="grid gap-3 sm:grid-cols-3 xl:grid-cols-1">
        {(['fairness', 'ownCraft', 'past'] as const).map((name) => (
          <Field key={name} label={t(name)}>
            {(field) => (
              <Select
                {...field}
                value={preferences[name]}
                onChange={(event) => prefer({ [name]: event.target.value as Preferences['past'] })}
              >
                {strengths.map((strength) => (
                  <option key={strength} value={strength}>
                    {t(`strength.${strength}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
      </div>
      <Alternatives alternatives={alternatives} onChange={(next) => prefer({ alternatives: next })} />
    </div>
  )
}

type AlternativesProps = { alternatives: Seat[][]; onChange: (next: Seat[][]) => void }

/** Other seats that a room may have instead of the camp's. */
function Alternatives({ alternatives, onChange }: AlternativesProps) {
  const t = useTranslations('rotationPanels.prefer')
  const { input } = useBoard()
  const say = useSeatWords()
  const [adding, setAdding] = useState(false)
  return (
    <div className="flex flex-col gap-1">
      <h4 className="font-medium">{t('seats')}</h4>
      <p className="text-muted">{t('usual', { seats: say(input.seats) })}</p>
      <ul>
        {alternatives.map((seats) => {
          const text = say(seats)
          return (
            <li key={text} className="flex items-center justify-between gap-2">
              <span className="min-w-0">{t('or', { seats: text })}</span>
              <Button
                variant="ghost"
                size="icon"
                aria-label={t('removeSeats', { seats: text })}
                onClick={() => onChange(alternatives.filter((each) => each !== seats))}
              >
                <X aria-hidden />
              </Button>
            </li>
          )
        })}
      </ul>
      {alternatives.length < most && (
        <Button size="sm" className="self-start" onClick={() => setAdding(true)}>
          <Plus aria-hidden />
          {t('addSeats')}
        </Button>
      )}
      {adding && (
        <SeatsDialog
          taken={[input.seats, ...alternatives]}
          onAdd={(seats) => onChange([...alternatives, seats])}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  )
}

/** Shown at once; what is refused goes back to what it was. */
function usePrefer() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { campId } = useCamp()
  const { input } = useBoard()
  const sentence = useErrorSentence()
  const refresh = useRefresh()
  const { queryKey } = trpc.rotation.board.queryOptions({ campId })
  const { mutate } = useMutation(
    trpc.rotation.prefer.mutationOptions({
      onMutate: ({ preferences }) =>
        queries.setQueryData(queryKey, (old) => old && { ...old, input: { ...old.input, preferences } }),
      onError: (error) => toast.error(sentence(error)),
      onSettled: refresh,
    }),
  )
  return {
    prefer: (change: Partial<Preferences>) => mutate({ campId, preferences: { ...input.preferences, ...change } }),
  }
}
