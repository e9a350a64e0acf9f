'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field, Input, Textarea } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { useErrorSentence } from '@/lib/error-sentence'
import { keep, readKept } from '@/lib/kept-form'
import { readTextFile } from '@/lib/read-text-file'
import { useTRPC } from '@/lib/trpc/client'
import { ImportPreview } from './import-preview'
import { ImportProblems } from './import-problems'
import { useRosterActs } from './use-roster'

/** Paste or choose a file, see what it comes to, add the good lines. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('roster')
  const trpc = useTRPC()
  const sentence = useErrorSentence()
  const { campId } = useCamp()
  const { refresh } = useRosterActs()
  const key = `nightshift-typed:import:${campId}`
  const [text, setText] = useState(() => String(readKept(key) ?? ''))
  const preview = useMutation(trpc.roster.previewImport.mutationOptions())
  const add = useMutation(
    trpc.roster.import.mutationOptions({
      onSuccess: ({ added, problems }) => {
        keep(key, undefined)
        void refresh()
        toast.success(t('imported', { people: added }))
        if (problems.length === 0) onClose()
      },
    }),
  )
  const look = preview.mutate
  useEffect(() => {
    if (text.trim() === '') return
    keep(key, text)
    const soon = setTimeout(() => look({ campId, text }), 250)
    return () => clearTimeout(soon)
  }, [text, key, campId, look])

  const current = preview.variables?.text === text && text.trim() !== ''
  const found = current ? preview.data : undefined
  const left = add.data?.problems
  const cancel = () => {
    keep(key, undefined)
    onClose()
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent wide title={t('importTitle')} description={t('importText')}>
        {left ? (
          <div className="flex flex-col gap-4">
            <Notice tone="good">{t('importedLeft', { people: add.data?.added ?? 0, lines: left.length })}</Notice>
            <ImportProblems problems={left} />
            <Button className="self-end" onClick={onClose}>
              {t('done')}
            </Button>
          </div>
        ) : (
          <div className="flex flex-col gap-4">
            <Field label={t('file')}>
              {(field) => (
                <Input
                  type="file"
                  accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
                  className="py-2"
                  {...field}
                  onChange={async ({ target }) => {
                    const [file] = target.files ?? []
                    if (file) setText(await readTextFile(file))
                    target.value = ''
                  }}
                />
              )}
            </Field>
            <Field label={t('pasted')} help={t('columnsHelp')}>
              {(field) => (
                <Textarea
                  rows={6}
                  spellCheck={false}
                  placeholder={t('pasteHint')}
                  className="whitespace-pre"
                  {...field}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              )}
            </Field>
            {found && <ImportPreview found={found} />}
            {(add.error ?? (current ? preview.error : null)) && (
              <Notice tone="error" role="alert">
                {sentence(add.error ?? preview.error)}
              </Notice>
            )}
            <div className="sticky -bottom-4 -mx-4 -mb-4 flex flex-wrap justify-end gap-2 border-t border-line bg-panel p-4 md:-bottom-6 md:-mx-6 md:-mb-6 md:px-6">
              <Button onClick={cancel}>{t('cancel')}</Button>
              <Button
                variant="primary"
                disabled={!found || found.people.length === 0}
                pending={add.isPending}
                onClick={() => add.mutate({ campId, text })}
              >
                {t('importPeople', { people: found?.people.length ?? 0 })}
              </Button>
            </div>
          </div>
        )}
      </DialogContent>
    </Dialog>
  )
}
