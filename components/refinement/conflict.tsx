'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { noWords, type SongWords, wordsIn } from '@/domain/refinement/words'
import { FacetChips, FacetText } from './facet-chips'
import { LyricView } from './lyric-view'
import type { Conflict } from './use-revise'
import { WordsFields } from './words-fields'
import { type FormProblems, readForm, toForm, type WordsForm } from './words-form'

type Props = {
  conflict: Conflict
  pending: boolean
  /** Why the last save of it failed. */
  failure: string | null
  /** Saves words on top of what the others saved: mine, or a third version. */
  onSave: (words: SongWords) => void
  onTakeTheirs: () => void
  /** Each keystroke of a third version, for whoever keeps what is typed. */
  onTyped?: ((form: WordsForm) => void) | undefined
}

/** A refused save: both texts stay on the screen, each against what they started from, until somebody chooses. */
export function ConflictPanel({ conflict, pending, failure, onSave, onTakeTheirs, onTyped }: Props) {
  const t = useTranslations('words')
  const { theirs, mine } = conflict
  const before = conflict.base ? wordsIn(conflict.base) : noWords
  const [third, setThird] = useState<WordsForm | null>(null)
  const [problems, setProblems] = useState<FormProblems>({})
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (theirs.number) heading.current?.focus()
  }, [theirs.number])

  const notSaved = failure && (
    <p role="alert" className="text-sm text-bad">
      {failure}
    </p>
  )
  const saveThird = () => {
    const read = readForm(third ?? toForm(mine))
    setProblems('problems' in read ? read.problems : {})
    if ('words' in read) onSave(read.words)
  }
  return (
    <section aria-labelledby="conflict-title" className="flex flex-col gap-4">
      <Notice tone="warn">
        <h2 id="conflict-title" ref={heading} tabIndex={-1} className="font-semibold">
          {t('conflictTitle', { name: theirs.authorName, number: theirs.number })}
        </h2>
        <p>{t('conflictText')}</p>
      </Notice>
      <div className="grid gap-4 md:grid-cols-2">
        <Side title={t('theirs', { name: theirs.authorName })} words={wordsIn(theirs)} before={before}>
          <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
        </Side>
        <Side title={t('mine')} words={mine} before={before}>
          <Button onClick={() => onSave(mine)} pending={pending}>
            {t('keepMine')}
          </Button>
          {!third && <Button onClick={() => setThird(toForm(mine))}>{t('writeThird')}</Button>}
          {!third && notSaved}
        </Side>
      </div>
      {third && (
        <div className="flex flex-col gap-4 rounded-lg border border-line-strong bg-panel p-4">
          <h3 className="font-semibold">{t('third')}</h3>
          <WordsFields
            form={third}
            problems={problems}
            onChange={(form) => {
              setThird(form)
              onTyped?.(form)
            }}
          />
          <Button variant="primary" className="self-start" onClick={saveThird} pending={pending}>
            {t('saveThird')}
          </Button>
          {notSaved}
        </div>
      )}
    </section>
  )
}

type SideProps = { title: string; words: SongWords; before: SongWords; children: ReactNode }

function Side({ title, words, before, children }: SideProps) {
  return (
    <article className="flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-panel p-4">
      <h3 className="text-sm font-semibold text-muted">{title}</h3>
      <p className="text-lg font-semibold">
        <FacetText facet="title" words={words} before={before} />
      </p>
      <FacetChips words={words} before={before} />
      <LyricView lyrics={words.lyrics} before={before.lyrics} />
      <div className="mt-auto flex flex-wrap gap-2 pt-2">{children}</div>
    </article>
  )
}
