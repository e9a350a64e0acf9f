'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { Person } from '@/domain/roster/person'
import { emptyPerson, type PersonFormValues, personForm, typedPerson } from '@/domain/roster/person-form'
import { useErrorSentence } from '@/lib/error-sentence'
import { useKeptForm } from '@/lib/kept-form'
import { useNames } from '@/lib/names'
import { useTRPC } from '@/lib/trpc/client'
import { PersonFields } from './person-fields'
import { type PersonView, useRosterActs } from './use-roster'

/** Adds somebody, or changes the one given. */
export function PersonDialog({ person, onClose }: { person?: PersonView; onClose: () => void }) {
  const t = useTranslations('roster')
  const trpc = useTRPC()
  const sentence = useErrorSentence()
  const names = useNames()
  const { campId, nights, seats } = useCamp()
  const { refresh } = useRosterActs()
  const camp = { crafts: seats.map(({ craft }) => craft), nights: nights.length }
  const form = useForm<PersonFormValues, unknown, Person>({
    resolver: zodResolver(personForm(camp)),
    defaultValues: person
      ? typedPerson({ ...person, email: person.contact?.email ?? null }, camp.nights, names)
      : emptyPerson(camp.nights),
  })
  const forget = useKeptForm(form, `person:${campId}:${person?.id ?? 'new'}`)
  const done = (said: string) => {
    forget()
    toast.success(said)
    void refresh()
    onClose()
  }
  const add = useMutation(
    trpc.roster.add.mutationOptions({ onSuccess: (_, sent) => done(t('isAdded', { name: sent.person.name })) }),
  )
  const change = useMutation(
    trpc.roster.change.mutationOptions({
      onSuccess: ({ newLink }, sent) => done(t(newLink ? 'isChangedNewLink' : 'isChanged', { name: sent.person.name })),
    }),
  )
  const { isPending, error } = person ? change : add
  const save = form.handleSubmit((typed) =>
    person ? change.mutate({ campId, memberId: person.id, person: typed }) : add.mutate({ campId, person: typed }),
  )
  const cancel = () => {
    forget()
    onClose()
  }
  // Stepping back by accident loses nothing of a new person; of one who is there, an old text could hide a newer one.
  const leave = person ? cancel : onClose
  return (
    <Dialog open onOpenChange={(open) => !open && leave()}>
      <DialogContent wide title={person ? t('editName', { name: person.name }) : t('addTitle')}>
        <form noValidate className="flex flex-col gap-4" onSubmit={save}>
          <PersonFields form={form} crafts={camp.crafts} />
          {error && (
            <Notice tone="error" role="alert">
              {sentence(error)}
            </Notice>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={cancel}>{t('cancel')}</Button>
            <Button type="submit" variant="primary" pending={isPending}>
              {t(person ? 'save' : 'add')}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}
