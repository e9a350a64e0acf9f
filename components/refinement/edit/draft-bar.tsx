'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { copyToClipboard } from '@/components/ui/copy-text'
import { Notice } from '@/components/ui/notice'
import { noWords, sameWords, wordsIn } from '@/domain/refinement/words'
import { useTRPC } from '@/lib/trpc/client'
import { useDesk } from '../desk/desk-context'
import { useSheet } from '../desk/sheet-context'
import { DiffParts } from '../lyric/diff-parts'
import { isChanged, rowsOf } from '../lyric/rows'
import { readForm, toForm } from '../words-form'
import { useEdit } from './edit-context'

const shownLines = 6

/** What was typed before a crash, a sign-out or a night, and isn't a revision: saved, put away or copied, and nothing by itself. */
export function DraftBar() {
  const t = useTranslations('desk')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { songId, may, head, offer } = useDesk()
  const { saving, kept } = useSheet()
  const { editing } = useEdit()
  const found = kept.kept
  const base = found?.base ?? 0
  const { data: asked } = useQuery({
    ...trpc.refinement.revision.queryOptions({ campId, songId, number: base }, { staleTime: Number.POSITIVE_INFINITY }),
    enabled: base > 0 && base !== head?.number && !editing,
  })
  if (!found || editing || saving.conflict || saving.isAhead) return null
  const read = readForm(found.form)
  const from = base === 0 ? noWords : base === head?.number ? wordsIn(head) : asked ? wordsIn(asked) : null
  if (!from || ('words' in read && (sameWords(read.words, saving.shown) || sameWords(read.words, from)))) return null
  const text = found.form.lyrics
  const changed = rowsOf({ lyrics: from.lyrics, lineIds: [] }, { lyrics: text, lineIds: [] }).filter(isChanged)

  async function take() {
    if (!from || !('words' in read)) return
    const saved = may.save
      ? await saving.commit({ from, base, words: read.words, reason: '' })
      : await offer(read.words, '')
    if (saved.outcome === 'saved' || saved.outcome === 'merged') kept.saved(toForm(read.words), saved.revision.number)
    else if (saved.outcome === 'offered' || saved.outcome === 'unchanged') kept.drop()
  }
  function putAway() {
    const again = found
    kept.drop()
    if (!again) return
    const action = { label: t('bringBack'), onClick: () => kept.keep(again.base, again.form) }
    toast(t('putAway'), { action, duration: 15_000 })
  }
  return (
    <Notice tone="warn" role="status">
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
            <Button size="sm" variant="primary" onClick={() => void take()}>
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
