'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useList } from '@/components/camp/words'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { LyricView } from '@/components/refinement/lyric-view'
import { useChangeSentence } from '@/components/refinement/use-change-sentence'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field, Input, Select, Textarea } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { ScrollBox } from '@/components/ui/scroll-box'
import { changedFacets } from '@/domain/refinement/diff/change-notes'
import {
  type ImportFormat,
  type ImportTake,
  importFormats,
  importTakes,
  isText,
} from '@/domain/refinement/papers/import'
import { noWords } from '@/domain/refinement/words'
import { useErrorSentence } from '@/lib/error-sentence'
import { readTextFile } from '@/lib/read-text-file'
import { useImport } from './use-import'

/** Paste or choose a file, see line by line what it would change, take it in as one more revision. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('papers')
  const fields = useTranslations('fields')
  const sentence = useErrorSentence()
  const [reason, setReason] = useState('')
  const { text, format, take, found, read, setFormat, setTake, setText, takeIn } = useImport(onClose)
  const [problem, setProblem] = useState<string>()
  function chooseFile(written: string, name: string) {
    setProblem(isText(written) ? undefined : fields('import-no-text'))
    setText(isText(written) ? written : '', name)
  }
  const nothing =
    !found || (take === 'times' ? found.times === 0 : !found.words || (!found.changes && found.times === 0))
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent wide title={t('import')} description={t('importText')}>
        <div className="flex flex-col gap-4">
          <Field label={t('file')} error={problem}>
            {(props) => (
              <Input
                {...props}
                type="file"
                accept=".lrc,.cho,.crd,.chopro,.chordpro,.pro,.txt,text/plain"
                className="py-2"
                onChange={async ({ target }) => {
                  const [file] = target.files ?? []
                  if (file) chooseFile(await readTextFile(file), file.name)
                  target.value = ''
                }}
              />
            )}
          </Field>
          <Field label={t('pasted')}>
            {(props) => (
              <Textarea
                {...props}
                rows={5}
                spellCheck={false}
                className="font-mono text-sm"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          {found && (
            <div className="flex flex-wrap gap-3">
              <Field label={t('readAs')} className="min-w-36 flex-1">
                {(props) => (
                  <Select {...props} value={format} onChange={({ target }) => setFormat(target.value as ImportFormat)}>
                    {importFormats.map((each) => (
                      <option key={each} value={each}>
                        {t(`format.${each}`)}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              {found.timed > 0 && (
                <Field label={t('take')} className="min-w-36 flex-1">
                  {(props) => (
                    <Select {...props} value={take} onChange={({ target }) => setTake(target.value as ImportTake)}>
                      {importTakes.map((each) => (
                        <option key={each} value={each}>
                          {t(`takes.${each}`)}
                        </option>
                      ))}
                    </Select>
                  )}
                </Field>
              )}
            </div>
          )}
          {found && <Preview found={found} take={take} />}
          {read.error && (
            <Notice tone="error" role="alert">
              {sentence(read.error)}
            </Notice>
          )}
          <Input
            aria-label={t('why')}
            placeholder={t('why')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button variant="primary" disabled={nothing} pending={read.isPending} onClick={() => takeIn(reason)}>
              {t('takeIn')}
            </Button>
          </div>
        </div>
      </DialogContent>
    </Dialog>
  )
}

type Found = NonNullable<ReturnType<typeof useImport>['found']>

/** What would be other than it is, and what the file says that can't be made out. */
function Preview({ found, take }: { found: Found; take: ImportTake }) {
  const t = useTranslations('papers')
  const sentence = useChangeSentence()
  const { head, audio } = useDesk()
  const { paper, words, times, changes } = found
  const list = useList()
  const chords = paper.lines.reduce((sum, line) => sum + (line.chords?.length ?? 0), 0)
  const names = [...new Set(paper.asides.map(({ name }) => `“${name}”`))]
  const left = [...(chords > 0 ? [t('chords', { count: chords })] : []), ...names]
  const before = head ?? noWords
  return (
    <section aria-label={t('preview')} className="flex flex-col gap-3">
      {paper.problems.length > 0 && (
        <Notice tone="warn">
          <ul>
            {paper.problems.slice(0, 20).map((problem) => (
              <li key={`${problem.line} ${problem.code}`}>
                {t('problemAt', { line: problem.line, what: t(`problem.${problem.code}`) })}
              </li>
            ))}
            {paper.problems.length > 20 && <li>{t('moreProblems', { count: paper.problems.length - 20 })}</li>}
          </ul>
        </Notice>
      )}
      {left.length > 0 && <Notice>{t('leftInFile', { what: list(left) })}</Notice>}
      {!words && <Notice tone="error">{t('tooLong')}</Notice>}
      {take !== 'words' && times > 0 && (
        <p>{audio.version > 0 ? t('timesFor', { count: times, version: audio.version }) : t('noVersion')}</p>
      )}
      {words && take !== 'times' && (
        <>
          {!changes && <p className="text-muted">{t('sameWords')}</p>}
          {changedFacets(before, words).map((note) => (
            <p key={note.kind}>{sentence(note)}</p>
          ))}
          {changes && (
            <ScrollBox label={t('changes')} className="max-h-80 overflow-y-auto rounded-md border border-line p-3">
              <LyricView lyrics={words.lyrics} before={before.lyrics} />
            </ScrollBox>
          )}
        </>
      )}
    </section>
  )
}
