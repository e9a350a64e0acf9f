'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { ScrollBox } from '@/components/ui/scroll-box'
import type { RouterOutputs } from '@/lib/trpc/types'
import { useWay } from './use-way'

type Step = RouterOutputs['refinement']['evidence']['way']['steps'][number]

const [width, height, edge] = [280, 100, 16]

type Props = {
  songId: string
  /** Shows that revision, where one can be shown. */
  onRevision?: ((number: number) => void) | undefined
}

/** The distance and the survivors over the revisions; the same numbers as a table for whoever reads them. */
export function WayPlot({ songId, onRevision }: Props) {
  const t = useTranslations('history')
  const format = useFormatter()
  const { data: way } = useWay(songId)
  const steps = way?.steps ?? []
  if (steps.length < 2) return null
  const x = (i: number) => edge + (i * (width - 2 * edge)) / (steps.length - 1)
  const y = (value: number) => height - edge - value * (height - 2 * edge)
  const line = (heightOf: (step: Step) => number) =>
    steps.map((step, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(heightOf(step)).toFixed(1)}`).join('')
  return (
    <section aria-labelledby="way-plot" className="flex flex-col gap-1">
      <h3 id="way-plot" className="font-medium">
        {t('wayTitle')}
      </h3>
      <svg viewBox={`0 0 ${width} ${height}`} className="w-full rounded-md border border-line bg-ground" aria-hidden>
        <path d={`M${edge} ${y(1)}H${width - edge}M${edge} ${y(0)}H${width - edge}`} className="stroke-line" />
        {[
          { text: '1', at: [4, y(1) + 3], anchor: 'start' as const },
          { text: '0', at: [4, y(0) + 3], anchor: 'start' as const },
          { text: `r${steps[0]!.number}`, at: [x(0), height - 4], anchor: 'start' as const },
          { text: `r${steps.at(-1)!.number}`, at: [width - edge, height - 4], anchor: 'end' as const },
        ].map(({ text, at, anchor }) => (
          <text key={`${text} ${anchor}`} x={at[0]} y={at[1]} textAnchor={anchor} className="fill-muted text-[9px]">
            {text}
          </text>
        ))}
        <path d={line(({ survivors }) => survivors)} className="fill-none stroke-muted" strokeDasharray="3 3" />
        <path d={line(({ total }) => total)} className="fill-none stroke-lamp-ink" strokeWidth={2} />
        {steps.length <= 60 &&
          steps.map(({ number, total }, i) => (
            <circle key={number} cx={x(i)} cy={y(total)} r={3} className="fill-lamp-ink">
              <title>{`${t('revision', { number })}: ${format.number(total, { maximumFractionDigits: 2 })}`}</title>
            </circle>
          ))}
      </svg>
      <p className="flex flex-wrap gap-x-4 text-sm text-muted">
        <span>— {t('wayDistance')}</span>
        <span>- - {t('waySurvivors')}</span>
      </p>
      <WayTable steps={steps} onRevision={onRevision} />
    </section>
  )
}

type TableProps = { steps: readonly Step[]; onRevision: Props['onRevision'] }

function WayTable({ steps, onRevision }: TableProps) {
  const t = useTranslations('history')
  const format = useFormatter()
  const two = (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <details className="text-sm">
      <summary className="min-h-11 cursor-pointer py-2 md:min-h-8 md:py-1">{t('wayTable')}</summary>
      <ScrollBox className="max-h-64 overflow-auto" label={t('wayTable')}>
        <table className="w-full tabular-nums">
          <thead>
            <tr className="text-muted">
              {(['wayRevision', 'wayDistance', 'waySurvivors', 'wayChurn'] as const).map((head) => (
                <th key={head} scope="col" className="px-1 text-end font-normal first:text-start">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.toReversed().map(({ number, by, total, survivors, churn }) => (
              <tr key={number}>
                <th scope="row" className="px-1 text-start font-normal">
                  {onRevision ? (
                    <button type="button" className="min-h-6 underline" onClick={() => onRevision(number)}>
                      {t('short', { number })}
                    </button>
                  ) : (
                    t('short', { number })
                  )}{' '}
                  {by}
                </th>
                <td className="px-1 text-end">{two(total)}</td>
                <td className="px-1 text-end">{format.number(survivors, { style: 'percent' })}</td>
                <td className="px-1 text-end">{two(churn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  )
}
