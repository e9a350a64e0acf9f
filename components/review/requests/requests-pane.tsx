'use client'
import { useTranslations } from 'next-intl'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { useRequests } from '../use-review'
import { RequestCard } from './request-card'
import { RequestComposer } from './request-composer'
import { isRequestOpen } from './request-states'
import { useRequestActs } from './use-request-acts'

/** What waits to be heard first, then what is to be done, then what is over. */
export function RequestsPane() {
  const t = useTranslations('why')
  const { songId, audio, compose, startComposing } = useDesk()
  const { data } = useRequests(songId)
  const acts = useRequestActs()
  const requests = data?.requests ?? []
  const live = requests.filter(({ state }) => isRequestOpen(state))
  const over = requests.filter(({ state }) => !isRequestOpen(state))
  return (
    <div className="flex flex-col gap-3">
      {acts.mayAsk &&
        (compose?.kind === 'request' ? (
          <RequestComposer key={JSON.stringify(compose.place)} place={compose.place} acts={acts} />
        ) : audio.version > 0 ? (
          <Button size="sm" className="self-start" onClick={() => startComposing('request')}>
            {t('request.new')}
          </Button>
        ) : (
          <p className="text-muted">{t('request.noAudio')}</p>
        ))}
      {!data && <Skeleton lines={4} />}
      {data && live.length === 0 && <p className="text-muted">{t('request.none')}</p>}
      {live.length > 0 && (
        <ul className="flex flex-col gap-3" aria-label={t('tab.requests')}>
          {live.map((one) => (
            <RequestCard key={one.id} one={one} acts={acts} />
          ))}
        </ul>
      )}
      {over.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-muted md:min-h-8">
            {t('request.overCount', { count: over.length })}
          </summary>
          <ul className="flex flex-col gap-3">
            {over.map((one) => (
              <RequestCard key={one.id} one={one} acts={acts} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
