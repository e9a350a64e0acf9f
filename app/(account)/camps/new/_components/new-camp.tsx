'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import type { CampForm } from '@/components/camp/settings/camp-form'
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
import { TemplatePicker, useTemplates } from './template-picker'

export function NewCamp() {
  const t = useTranslations('newCamp')
  const trpc = useTRPC()
  const sentence = useErrorSentence()
  const templates = useTemplates()
  const form: CampForm = useForm({
    resolver: zodResolver(campSettingsSchema),
    defaultValues: { name: '', place: '', timeZone: '', firstNight: '', ...templates.fantasia },
  })
  const forget = useKeptForm(form, 'new-camp')
  const create = useMutation(
    trpc.camp.create.mutationOptions({
      onSuccess: ({ campId }) => {
        forget()
        window.location.assign(`/camps/${campId}/roster`)
      },
    }),
  )
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!form.getValues('timeZone')) form.setValue('timeZone', here)
  }, [form])

  return (
    <form
      noValidate
      className="flex flex-col gap-6"
      onSubmit={form.handleSubmit((settings) => create.mutate(settings))}
    >
      <TemplatePicker form={form} templates={templates} />
      <PlaceFields form={form} />
      <NightFields form={form} />
      <RoomFields form={form} />
      <SeatFields form={form} />
      <SettingsSummary form={form} />
      {create.isError && (
        <Notice tone="error" role="alert">
          {sentence(create.error)}
        </Notice>
      )}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        className="self-start"
        pending={create.isPending || create.isSuccess}
      >
        {t('create')}
      </Button>
    </form>
  )
}
