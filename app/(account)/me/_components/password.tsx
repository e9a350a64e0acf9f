'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import { Notice } from '@/components/ui/notice'
import { choosePasswordInput } from '@/domain/access/sign-in'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

export function Password() {
  const t = useTranslations('me')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const wrong = useFieldSentence()
  const { data } = useSuspenseQuery(trpc.access.session.queryOptions())
  const form = useForm({ resolver: zodResolver(choosePasswordInput), defaultValues: { password: '', current: '' } })
  const choose = useMutation(
    trpc.access.choosePassword.mutationOptions({
      onSuccess: () => {
        form.reset()
        toast.success(t('passwordChosen'))
        void queries.invalidateQueries({ queryKey: trpc.access.session.queryKey() })
      },
    }),
  )
  const { errors } = form.formState
  const { person } = data
  if (!person?.email || person.onlyCamp) return null
  return (
    <section aria-labelledby="password">
      <h2 id="password" className="text-lg font-semibold">
        {person.hasPassword ? t('changePassword') : t('choosePassword')}
      </h2>
      <p className="mt-1 mb-4 text-muted">{t('passwordText', { email: person.email })}</p>
      <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((values) => choose.mutate(values))}>
        <input type="hidden" autoComplete="username" value={person.email} readOnly />
        {person.hasPassword && (
          <Field label={t('currentPassword')} error={wrong(errors.current)}>
            {(field) => (
              <Input type="password" autoComplete="current-password" {...field} {...form.register('current')} />
            )}
          </Field>
        )}
        <Field label={t('newPassword')} help={t('passwordHelp')} error={wrong(errors.password)}>
          {(field) => <Input type="password" autoComplete="new-password" {...field} {...form.register('password')} />}
        </Field>
        {choose.isError && (
          <Notice tone="error" role="alert">
            {sentence(choose.error)}
          </Notice>
        )}
        <Button type="submit" className="self-start" pending={choose.isPending}>
          {t('savePassword')}
        </Button>
      </form>
    </section>
  )
}
