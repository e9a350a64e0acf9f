'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { summarise } from '@/domain/refinement/change-notes'
import { noWords, wordsIn } from '@/domain/refinement/words'
import { useChangeSentence } from './use-change-sentence'
import type { CurrentWords } from './use-live-words'

/** Says who changed what while somebody types; their text stays as it is. */
export function MeanwhileBar({ current, onShow }: { current: CurrentWords; onShow?: (() => void) | undefined }) {
  const t = useTranslations('words')
  const sentence = useChangeSentence()
  const { revision, previous } = current
  if (!revision) return null
  const notes = summarise(previous ? wordsIn(previous) : noWords, wordsIn(revision))
  const what = notes.slice(0, 2).map(sentence).join('; ')
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 rounded-md bg-lamp-soft px-3 py-1.5 text-sm">
      <p className="min-w-0 flex-1">
        {t('meanwhile', { name: revision.authorName, what })} {!onShow && t('meanwhileKept')}
      </p>
      {onShow && (
        <Button size="sm" variant="ghost" onClick={onShow}>
          {t('showIt')}
        </Button>
      )}
    </div>
  )
}
