'use client'
import { CloudCheck, CloudOff, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useErrorSentence } from '@/lib/error-sentence'
import type { SaveState as State } from './draft-entry'
import type { DraftKeeper } from './draft-keeper'

const looks = {
  saved: { look: 'text-muted', Icon: CloudCheck },
  saving: { look: 'text-muted', Icon: LoaderCircle },
  waiting: { look: 'text-warn', Icon: CloudOff },
}

/** Whether what is on the screen is on the server's disk. */
export function SaveLamp({ state }: { state: State }) {
  const t = useTranslations('rotation')
  if (state === 'conflict' || state === 'refused') return null
  const { look, Icon } = looks[state]
  return (
    <span role="status" className={`inline-flex min-h-9 items-center gap-1.5 text-sm ${look} print:hidden`}>
      <Icon aria-hidden className="size-4" />
      {t(`saveState.${state}`)}
    </span>
  )
}

/** Why an edit isn't saved; it stays on the screen and in this browser. */
export function Unsaved({ keeper, letter }: { keeper: DraftKeeper; letter: string }) {
  const t = useTranslations('rotation')
  const sentence = useErrorSentence()
  const state = keeper.stateOf(letter)
  if (state === 'waiting')
    return (
      <Notice tone="warn" className="mb-4 print:hidden">
        {t('unsavedOffline')}
      </Notice>
    )
  if (state !== 'refused') return null
  return (
    <Notice tone="error" role="alert" className="mb-4 print:hidden">
      <p>
        {t('unsavedRefused')} {sentence(keeper.errorOf(letter))}
      </p>
      <Button size="sm" className="mt-2" onClick={() => keeper.retry()}>
        {t('tryAgain')}
      </Button>
    </Notice>
  )
}
