'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { type CampForm, useTyped } from '@/components/camp/settings/camp-form'
import { NightFields } from '@/components/camp/settings/night-fields'
import { PlaceFields } from '@/components/camp/settings/place-fields'
import { RoomFields } from '@/components/camp/settings/room-fields'
import { SeatFields } from '@/components/camp/settings/seat-fields'
import { SettingsSummary } from '@/components/camp/settings/summary'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { campSettingsSchema } from '@/domain/camp/settings'
import { useErrorSentence } from '@/lib/error-sentence'
import { useKeptForm } from '@/lib/kept-form'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

/** `latest` follows the camp; the form stays with what its typing began from until the person decides. */
export function SettingsForm({ latest }: { latest: RouterOutputs['camp']['settings'] }) {
  const t = useTranslations('settings')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const typed = useTyped()
  const { campId } = useCamp()
  const [base, setBase] = useState(latest)
  const form: CampForm = useForm({
    resolver: zodResolver(campSettingsSchema),
    defaultValues: typed(latest.settings),
  })
  const forget = useKeptForm(form, `settings:${campId}:${base.stamp}`)
  const change = useMutation(
    trpc.camp.change.mutationOptions({
      onSuccess: async ({ publishAgain }) => {
        forget()
        const saved = await queries.fetchQuery({ ...trpc.camp.settings.queryOptions({ campId }), staleTime: 0 })
        begin(saved)
        void queries.invalidateQueries({ queryKey: trpc.camp.pathKey() })
        if (publishAgain) toast.warning(t('savedPublishAgain'), { duration: 12_000 })
        else toast.success(t('saved'))
      },
      onError: () => queries.invalidateQueries({ queryKey: trpc.camp.settings.queryKey({ campId }) }),
    }),
  )
  const begin = (from: typeof latest) => {
    setBase(from)
    form.reset(typed(from.settings))
  }
  const discard = () => {
    forget()
    begin(latest)
  }
  const { isDirty } = form.formState
  const overtaken = latest.stamp !== base.stamp && !change.isPending
  return (
    <form
      noValidate
      className="flex flex-col gap-6"
      onSubmit={form.handleSubmit((settings) => change.mutate({ campId, settings, stamp: base.stamp }))}
    >
      <PlaceFields form={form} />
      <NightFields form={form} />
      <RoomFields form={form} />
      <SeatFields form={form} />
      <SettingsSummary form={form} />
      {latest.published > 0 && <p className="text-muted">{t('publishedNote', { number: latest.published })}</p>}
      {overtaken && (
        <Notice tone="warn" role="alert">
          <p>{t('overtaken')}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button size="sm" onClick={discard}>
              {t('takeTheirs')}
            </Button>
            {isDirty && (
              <Button size="sm" onClick={() => setBase(latest)}>
                {t('keepMine')}
              </Button>
            )}
          </div>
        </Notice>
      )}
      {change.isError && !overtaken && (
        <Notice tone="error" role="alert">
          {sentence(change.error)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="lg" pending={change.isPending}>
          {t('save')}
        </Button>
        {isDirty && (
          <Button size="lg" variant="ghost" onClick={discard}>
            {t('discard')}
          </Button>
        )}
      </div>
    </form>
  )
}
