'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import { Notice } from '@/components/ui/notice'
import { setUpForm } from '@/domain/access/sign-in'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

type Props = { token: string; purpose: 'set-up' | 'account' | 'sign-in'; name: string | null }

const { name: nameSchema, password: passwordSchema } = setUpForm.shape
const noEmail = { email: z.string() }
const schemas = {
  'set-up': setUpForm,
  account: z.object({ name: nameSchema, password: passwordSchema, ...noEmail }),
  'sign-in': z.object({ name: z.string(), password: z.union([z.literal(''), passwordSchema]), ...noEmail }),
}

/** The first person, a person named by an owner, and a person who has lost their password. */
export function AccountForm({ token, purpose, name }: Props) {
  const t = useTranslations('link')
  const trpc = useTRPC()
  const sentence = useErrorSentence()
  const wrong = useFieldSentence()
  const form = useForm({
    resolver: zodResolver(schemas[purpose]),
    defaultValues: { name: name ?? '', email: '', password: '' },
  })
  const open = useMutation(trpc.access.openLink.mutationOptions({ onSuccess: ({ to }) => window.location.assign(to) }))
  const { errors } = form.formState
  const asksName = purpose !== 'sign-in'
  const send = form.handleSubmit((values) =>
    open.mutate({
      token,
      ...(asksName && { name: values.name }),
      ...(purpose === 'set-up' && { email: values.email }),
      ...(values.password && { password: values.password }),
    }),
  )
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={send}>
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">{t(`${purpose}.title`)}</h1>
        <p className="mt-1 text-muted">{t(`${purpose}.text`, { name: name ?? '' })}</p>
      </div>
      {asksName && (
        <Field label={t('name')} error={wrong(errors.name)}>
          {(field) => <Input autoComplete="name" {...field} {...form.register('name')} />}
        </Field>
      )}
      {purpose === 'set-up' && (
        <Field label={t('email')} error={wrong(errors.email)}>
          {(field) => <Input type="email" autoComplete="username" {...field} {...form.register('email')} />}
        </Field>
      )}
      <Field
        label={t('password')}
        help={t(purpose === 'sign-in' ? 'passwordOptional' : 'passwordHelp')}
        error={wrong(errors.password)}
      >
        {(field) => <Input type="password" autoComplete="new-password" {...field} {...form.register('password')} />}
      </Field>
      {open.isError && (
        <Notice tone="error" role="alert">
          {sentence(open.error)}
        </Notice>
      )}
      <Button type="submit" variant="primary" size="lg" pending={open.isPending || open.isSuccess}>
        {t(`${purpose}.button`)}
      </Button>
    </form>
  )
}
