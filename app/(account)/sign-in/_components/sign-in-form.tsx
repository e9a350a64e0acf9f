'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import { Notice } from '@/components/ui/notice'
import { signInInput } from '@/domain/access/sign-in'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

export function SignInForm({ to }: { to: string }) {
  const t = useTranslations('signIn')
  const trpc = useTRPC()
  const sentence = useErrorSentence()
  const wrong = useFieldSentence()
  const form = useForm({ resolver: zodResolver(signInInput), defaultValues: { email: '', password: '' } })
  const signIn = useMutation(trpc.access.signIn.mutationOptions({ onSuccess: () => window.location.assign(to) }))
  const { errors } = form.formState
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((values) => signIn.mutate(values))}>
      <Field label={t('email')} error={wrong(errors.email)}>
        {(field) => <Input type="email" autoComplete="username" {...field} {...form.register('email')} />}
      </Field>
      <Field label={t('password')} error={wrong(errors.password)}>
        {(field) => <Input type="password" autoComplete="current-password" {...field} {...form.register('password')} />}
      </Field>
      {signIn.isError && (
        <Notice tone="error" role="alert">
          {sentence(signIn.error)}
        </Notice>
      )}
      <Button type="submit" variant="primary" size="lg" pending={signIn.isPending || signIn.isSuccess}>
        {t('button')}
      </Button>
    </form>
  )
}
