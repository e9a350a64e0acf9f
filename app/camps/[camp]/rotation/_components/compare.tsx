'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field, Select } from '@/components/ui/field'
import { comparePlans } from '@/domain/rotation/review/compare'
import { useBoard } from './board-context'
import { ChangeList } from './change-list'
import { CompareRooms } from './compare-rooms'
import { Panel } from './panel'
import { usePlanWords } from './plan-words'
import { useCompare } from './use-compare'
import { type PlacedPlan, usePlans } from './use-outlook'

/** Whoever asks for it far down the page is brought to it. */
function bringIntoView(element: HTMLElement | null): void {
  const top = element?.getBoundingClientRect().top ?? 0
  if (top < 0 || top > window.innerHeight) element?.scrollIntoView()
}

/** Two plans side by side: their numbers in words, and what differs by room and by person. */
export function Compare() {
  const t = useTranslations('rotationPanels.compare')
  const { letter, choose, names } = useBoard()
  const { other, against, close } = useCompare()
  const plans = usePlans()
  const here = plans.find((plan) => plan.letter === letter)
  const there =
    plans.find((plan) => plan.letter === other && plan.letter !== letter) ??
    plans.find((plan) => plan.letter !== letter)
  if (!here || !there) return <p className="text-muted">{t('onlyOne')}</p>
  const people = new Set(comparePlans(here.plan, there.plan).map(({ memberId }) => memberId)).size
  const options = (without: string) =>
    plans
      .filter((plan) => plan.letter !== without)
      .map((plan) => (
        <option key={plan.letter} value={plan.letter}>
          {t('plan', { letter: plan.letter })}
        </option>
      ))
  return (
    <div ref={bringIntoView} className="flex scroll-mt-20 flex-col gap-6">
      <div className="flex flex-wrap items-end gap-4">
        <Field label={t('left')}>
          {(field) => (
            <Select {...field} value={here.letter} onChange={(event) => choose(event.target.value)}>
              {options(there.letter)}
            </Select>
          )}
        </Field>
        <Field label={t('right')}>
          {(field) => (
            <Select {...field} value={there.letter} onChange={(event) => against(event.target.value)}>
              {options(here.letter)}
            </Select>
          )}
        </Field>
        <Button onClick={close}>{t('close')}</Button>
      </div>
      <Numbers here={here} there={there} />
      <section aria-labelledby="compare-rooms">
        <h2 id="compare-rooms" className="mb-2 text-lg font-semibold">
          {t('rooms')}
        </h2>
        <CompareRooms here={here} there={there} />
      </section>
      <Panel title={t('people', { count: people, left: here.letter, right: there.letter })} open={people <= 8}>
        <ChangeList before={here.plan} after={there.plan} names={names} />
      </Panel>
    </div>
  )
}

function Numbers({ here, there }: { here: PlacedPlan; there: PlacedPlan }) {
  const t = useTranslations('rotationPanels.compare')
  const { rowsOf } = usePlanWords()
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{t('numbers')}</caption>
      <thead>
        <tr>
          {[here, there].map(({ letter }) => (
            <th key={letter} scope="col" className="border-b border-line-strong p-2 text-left text-lg font-semibold">
              {t('plan', { letter })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(here.standing, there.standing).map(({ name, cells: [left, right] }) => (
          <tr key={name} className="border-b border-line align-top">
            <Cell {...left} />
            <Cell {...right} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ text, better }: { text: string; better: boolean }) {
  const t = useTranslations('rotationPanels.compare')
  return <td className={better ? 'p-2 text-good' : 'p-2'}>{better ? t('better', { text }) : text}</td>
}
