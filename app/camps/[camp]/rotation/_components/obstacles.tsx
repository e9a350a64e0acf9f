'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { Unbroken } from '@/components/rotation/unbroken'
import { Notice } from '@/components/ui/notice'
import type { Diagnosis } from '@/domain/rotation/diagnosis/diagnosis'
import { useObstacles } from './obstacle-words'

/** What stands in the way of a whole plan, each with its reason and where the remedy is. */
export function Obstacles({ found }: { found: Diagnosis[] }) {
  const t = useTranslations('rotationPanels.obstacle')
  const { campId } = useCamp()
  const obstacles = useObstacles()(found)
  if (obstacles.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col gap-2">
        {obstacles.map(({ text, probable, remedy }) => (
          <li key={text}>
            <Notice tone="warn">
              <p>
                <Unbroken>{text}</Unbroken>
              </p>
              <p className="text-sm">
                {t(probable ? 'probable' : 'proven')}{' '}
                {remedy === 'wishes' ? (
                  t('changeWishes')
                ) : (
                  <Link
                    href={`/camps/${campId}/${remedy}` as '/camps'}
                    className="inline-flex min-h-11 items-center underline md:min-h-0"
                  >
                    {t(remedy === 'roster' ? 'toRoster' : 'toSettings')}
                  </Link>
                )}
              </p>
            </Notice>
          </li>
        ))}
      </ul>
      <p className="text-muted">{t('possible')}</p>
    </div>
  )
}
