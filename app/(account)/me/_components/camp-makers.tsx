'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'
import { Field, Input } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import { Notice } from '@/components/ui/notice'
import { campMakerInput } from '@/domain/access/sign-in'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

/** The owner's list of those who may create camps. */
export function CampMakers() {
  const t = useTranslations('me')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const wrong = useFieldSentence()
  const list = trpc.access.owner.campMakers.queryOptions()
  const { data: people } = useSuspenseQuery(list)
  const form = useForm({ resolver: zodResolver(campMakerInput), defaultValues: { name: '', email: '' } })
  const refresh = () => queries.invalidateQueries({ queryKey: list.queryKey })
  const add = useMutation(
    trpc.access.owner.letCreateCamps.mutationOptions({
      onSuccess: () => {
        form.reset()
        void refresh()
      },
    }),
  )
  const stop = useMutation(trpc.access.owner.stopCreatingCamps.mutationOptions({ onSuccess: refresh }))
  const { errors } = form.formState
  return (
    <section aria-labelledby="camp-makers">
      <h2 id="camp-makers" className="text-lg font-semibold">
        {t('makersTitle')}
      </h2>
      <p className="mt-1 mb-4 text-muted">{t('makersText')}</p>
      <ul className="mb-4 divide-y divide-line rounded-lg border border-line">
        {people.map(({ id, name, email, owner }) => (
          <li key={id} className="flex min-h-12 flex-wrap items-center gap-x-3 px-3 py-1">
            <span className="font-medium">{name}</span>
            <span className="min-w-0 truncate text-muted">{email}</span>
            <span className="ml-auto">
              {owner ? (
                <span className="text-muted">{t('owner')}</span>
              ) : (
                <Button
                  size="sm"
                  variant="ghost"
                  onClick={() => stop.mutate({ userId: id })}
                  aria-label={t('stopFor', { name })}
                >
                  {t('stop')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((values) => add.mutate(values))}>
        <Field label={t('makerName')} error={wrong(errors.name)}>
          {(field) => <Input autoComplete="off" {...field} {...form.register('name')} />}
        </Field>
        <Field label={t('makerEmail')} error={wrong(errors.email)}>
          {(field) => <Input type="email" autoComplete="off" {...field} {...form.register('email')} />}
        </Field>
        {add.isError && (
          <Notice tone="error" role="alert">
            {sentence(add.error)}
          </Notice>
        )}
        {add.data &&
          (add.data.url ? (
            <Notice tone="good" role="status">
              <p className="mb-2">{t('makerLink')}</p>
              <CopyText text={add.data.url} />
            </Notice>
          ) : (
            <Notice tone="good" role="status">
              {t('makerKnown')}
            </Notice>
          ))}
        <Button type="submit" className="self-start" pending={add.isPending}>
          {t('letThem')}
        </Button>
      </form>
    </section>
  )
}
