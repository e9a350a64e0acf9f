'use client'
import { Sparkles } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useCampNow } from '@/components/camp/clock'
import { Button } from '@/components/ui/button'
import type { SearchView } from '@/domain/rotation/lanes'
import { useBoard } from './board-context'
import { frozenNights } from './frozen-nights'
import { useNightsWord } from './obstacle-words'
import { Found } from './search-found'
import { useSearchWords } from './search-words'
import { useSearch } from './use-search'

/** Makes plans: how far the search is against what can be proven, how to end it, and what it found. */
export function SearchPanel() {
  const t = useTranslations('rotationPanels.search')
  const { board, input } = useBoard()
  const { search, start, starting, stop, stopping } = useSearch()
  const running = search?.state === 'running'
  const nights = useNightsWord()
  const frozen = frozenNights(board)
  if (input.people.length === 0) return null
  return (
    <div className="mb-4 flex flex-col gap-3 print:hidden">
      {running ? (
        <Running key={search.id} search={search} stopping={stopping} onStop={stop} />
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            variant={board.drafts.length === 0 ? 'primary' : 'secondary'}
            pending={starting}
            onClick={() => start()}
          >
            <Sparkles aria-hidden />
            {t(board.drafts.length === 0 ? 'make' : 'again')}
          </Button>
          {frozen.length > 0 && (
            <Button pending={starting} onClick={() => start({ afresh: true })}>
              {t('afresh')}
            </Button>
          )}
          {board.drafts.length > 0 && (
            <p className="text-sm text-muted">
              {t('againText')} {frozen.length > 0 && t('frozen', { nights: nights(frozen) })}
            </p>
          )}
        </div>
      )}
      {search && !running && <Found search={search} />}
    </div>
  )
}

type RunningProps = { search: SearchView; stopping: boolean; onStop: (keep: boolean) => void }

function Running({ search, stopping, onStop }: RunningProps) {
  const t = useTranslations('rotationPanels.search')
  const { names } = useBoard()
  const { sayOrders } = useSearchWords()
  const seconds = useSeconds(search.startedAt)
  const { lanes } = search
  const done = lanes.filter(({ state }) => state === 'done').length
  const effort = lanes.reduce((sum, lane) => sum + lane.effort, 0)
  const spent = lanes.reduce((sum, lane) => sum + (lane.state === 'done' ? lane.effort : lane.proposals), 0)
  const orders = sayOrders(lanes)
  const found = lanes.some(({ vector }) => vector !== null)
  return (
    <section aria-label={t('running')} className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-4">
      <div role="status" className="flex flex-col gap-1">
        <p className="font-medium">{t('running')}</p>
        <ul>
          {orders.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      </div>
      <progress
        aria-label={t('progress')}
        value={Math.min(spent, effort)}
        max={Math.max(1, effort)}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-lamp [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-lamp"
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="text-muted tabular-nums">
          {t('runs', { done, count: lanes.length, seconds, name: names[search.by] ?? '' })}
        </p>
        <div className="ml-auto flex flex-wrap gap-2">
          <Button disabled={!found} pending={stopping} onClick={() => onStop(true)}>
            {t('keep')}
          </Button>
          <Button pending={stopping} onClick={() => onStop(false)}>
            {t('cancel')}
          </Button>
        </div>
      </div>
      <p className="text-sm text-muted">{t('leave')}</p>
    </section>
  )
}

/** Whole seconds since then, by the server's clock. */
function useSeconds(since: number): string {
  const now = useCampNow()
  const [began] = useState(() => performance.now() - Math.max(0, now - since))
  const [tenths, setTenths] = useState(0)
  useEffect(() => {
    const tick = () => setTenths(Math.floor((performance.now() - began) / 100))
    tick()
    const timer = setInterval(tick, 200)
    return () => clearInterval(timer)
  }, [began])
  return (tenths / 10).toFixed(1)
}
