'use client'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

/** One click each: the five people a demo offers. */
export function DemoPeople({ to }: { to: string }) {
  const t = useTranslations('signIn')
  const roles = useTranslations('roles')
  const trpc = useTRPC()
  const sentence = useErrorSentence()
  const { data: people } = useSuspenseQuery(trpc.access.demoPeople.queryOptions())
  const signIn = useMutation(trpc.access.signInAsDemo.mutationOptions({ onSuccess: () => window.location.assign(to) }))
  return (
    <section aria-labelledby="demo-people" className="flex flex-col gap-2">
      <h2 id="demo-people" className="font-medium">
        {t('demoTitle')}
      </h2>
      <ul className="flex flex-col gap-2">
        {people.map(({ email, name, role }) => (
          <li key={email}>
            <Button
              size="lg"
              className="w-full justify-between"
              pending={signIn.isPending && signIn.variables.email === email}
              onClick={() => signIn.mutate({ email })}
            >
              <span>{name}</span>
              <span className="font-normal text-muted">{roles(role)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {signIn.isError && <Notice tone="error">{sentence(signIn.error)}</Notice>}
    </section>
  )
}
