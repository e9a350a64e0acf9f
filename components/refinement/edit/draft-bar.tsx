'use client'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { copyToClipboard } from '@/components/ui/copy-text'
import { Notice } from '@/components/ui/notice'
import { mergeSongs } from '@/domain/refinement/song/merge-songs'
import type { SongWords } from '@/domain/refinement/words'
import { useDesk } from '../desk/desk-context'
import { useSheet } from '../desk/sheet-context'
import { DiffParts } from '../lyric/diff-parts'
import { isChanged, rowsOf } from '../lyric/rows'
import { toForm } from '../words-form'

const shownLines = 6

/** What was typed before a crash, a sign-out or a night, and isn't a revision: saved, put away or copied, and nothing by itself. */
export function DraftBar() {
  const t = useTranslations('desk')
  const { may, offer } = useDesk()
  const { saving, kept, waiting } = useSheet()
  if (!waiting) return null
  const { base, words, from } = waiting
  const text = waiting.form.lyrics
  const changed = from ? changedBy(from, words ?? { ...from, lyrics: text }, saving.shown) : []

  async function take() {
    if (!from || !words) return
    const saved = may.save ? await saving.commit({ from, base, words, reason: '' }) : await offer(words, '', base)
    if (saved.outcome !== 'failed' && saved.outcome !== 'asked') kept.done(toForm(words), null)
  }
  function putAway() {
    if (!waiting) return
    kept.drop()
    const action = { label: t('bringBack'), onClick: () => kept.keep(waiting.base, waiting.form) }
    toast(t('putAway'), { action, duration: 15_000 })
  }
  return (
    <Notice tone="warn" role="status" id="draft-waits" tabIndex={-1} className="scroll-mt-20">
      <p className="font-medium">{t('draftWaits', { number: base })}</p>
      <ul className="my-1 font-lyric text-lyric text-ink">
        {changed.slice(0, shownLines).map((row) => (
          <li key={`${row.key} ${row.after}`}>
            <DiffParts parts={row.parts} />
          </li>
        ))}
      </ul>
      {changed.length > shownLines && <p>{t('moreLines', { count: changed.length - shownLines })}</p>}
      {saving.failure && <p role="alert">{saving.failure}</p>}
      <div className="mt-1 flex flex-wrap gap-2">
        {may.save || may.propose ? (
          <>
            <Button size="sm" variant="primary" disabled={!from || !words} onClick={() => void take()}>
              {t(may.save ? 'saveDraft' : 'offerDraft')}
            </Button>
            <Button size="sm" onClick={putAway}>
              {t('dropDraft')}
            </Button>
          </>
        ) : (
          <>
            <p className="w-full">{t('draftNotYours')}</p>
            <Button size="sm" onClick={putAway}>
              {t('dropDraft')}
            </Button>
          </>
        )}
        <Button size="sm" onClick={async () => void ((await copyToClipboard(text)) && toast.success(t('copied')))}>
          {t('copyDraft')}
        </Button>
      </div>
    </Notice>
  )
}

/** What it would do to the words as they are; where somebody has to choose first, what was typed. */
function changedBy(from: SongWords, typed: SongWords, now: SongWords) {
  const merge = mergeSongs(from, typed, now)
  const [before, after] = merge.clean ? [now, merge.words] : [from, typed]
  return rowsOf({ lyrics: before.lyrics, lineIds: [] }, { lyrics: after.lyrics, lineIds: [] }).filter(isChanged)
}
