'use client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field, Input, Select, Textarea } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { parsePairs } from '@/domain/rotation/outlook/pairs'
import { wishSchema } from '@/domain/rotation/wishes'
import { useErrorSentence } from '@/lib/error-sentence'
import { keep, readKept } from '@/lib/kept-form'
import { useTRPC } from '@/lib/trpc/client'
import { useBoard } from './board-context'
import { useRefresh } from './use-refresh'

/** Who has written together before: from a camp one organises, or pasted as pairs of names. */
export function PastDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('rotationPanels.past')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { input, names } = useBoard()
  const refresh = useRefresh()
  const sentence = useErrorSentence()
  const kept = `nightshift-typed:past:${campId}`
  const [from, setFrom] = useState('')
  const [camp, setCamp] = useState('')
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  useEffect(() => setText((readKept(kept) as string | null) ?? ''), [kept])
  const camps = useQuery(trpc.rotation.pastCamps.queryOptions({ campId }))
  const there = useQuery({ ...trpc.rotation.pastOf.queryOptions({ campId, from }), enabled: from !== '' })
  const people = input.people.map(({ memberId }) => ({ memberId, name: names[memberId] ?? '' }))
  const typed = parsePairs(text, people)
  const pairs = from === '' ? typed.pairs : (there.data?.pairs ?? [])
  const problems = from === '' ? typed.problems : []
  const name = camps.data?.find((each) => each.campId === from)?.name ?? camp
  const type = (value: string) => {
    setText(value)
    keep(kept, value || undefined)
  }
  const wishing = useMutation(
    trpc.rotation.wish.mutationOptions({
      onSuccess: async () => {
        await refresh()
        toast.success(t('added', { count: pairs.length }))
        keep(kept, undefined)
        onClose()
      },
    }),
  )
  const wish = wishSchema.safeParse({ kind: 'past', camp: name.trim() || t('unnamed'), pairs })
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (wish.success) wishing.mutate({ campId, wish: wish.data })
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent wide title={t('title')} description={t('description')}>
        <form noValidate className="flex flex-col gap-4" onSubmit={save}>
          {(camps.data?.length ?? 0) > 0 && (
            <Field label={t('from')}>
              {(field) => (
                <Select {...field} value={from} onChange={(event) => setFrom(event.target.value)}>
                  <option value="">{t('paste')}</option>
                  {camps.data?.map((each) => (
                    <option key={each.campId} value={each.campId}>
                      {t('camp', { name: each.name, pairs: each.pairs, people: each.people })}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )}
          {from === '' && (
            <>
              <Field label={t('name')} help={t('nameHelp')}>
                {(field) => (
                  <Input {...field} maxLength={100} value={camp} onChange={(event) => setCamp(event.target.value)} />
                )}
              </Field>
              <Field label={t('pairs')} help={t('pairsHelp')}>
                {(field) => (
                  <Textarea
                    {...field}
                    className="min-h-40"
                    spellCheck={false}
                    placeholder={t('placeholder')}
                    value={text}
                    onChange={(event) => type(event.target.value)}
                  />
                )}
              </Field>
              {problems.length > 0 && (
                <Notice tone="warn" role="alert">
                  <p>{t('problems', { count: problems.length })}</p>
                  <ul className="max-h-40 list-disc overflow-y-auto pl-4">
                    {problems.map(({ line, text: wrong, problem, name: whom }) => (
                      <li key={line}>{t(`problem.${problem}`, { line, text: wrong, name: whom })}</li>
                    ))}
                  </ul>
                </Notice>
              )}
            </>
          )}
          <p role="status" className="text-muted">
            {from !== '' && there.isPending ? t('reading') : t('count', { count: pairs.length })}
          </p>
          {asked && pairs.length === 0 && <Notice tone="warn">{t('none')}</Notice>}
          {wishing.isError && (
            <Notice tone="error" role="alert">
              {sentence(wishing.error)}
            </Notice>
          )}
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" variant="primary" pending={wishing.isPending}>
              {t('add')}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}
