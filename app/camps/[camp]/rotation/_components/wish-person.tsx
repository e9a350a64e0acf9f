'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useState } from 'react'
import { CraftBadge } from '@/components/camp/craft-badge'
import { classNames } from '@/components/ui/class-names'
import { Field, Input } from '@/components/ui/field'
import { useBoard } from './board-context'

type Props = { label: string; value: string; onChange: (memberId: string) => void; error?: string; without?: string }

const atMost = 8

/** Somebody of the roster, found by typing a part of their name. */
export function PersonPicker({ label, value, onChange, error, without }: Props) {
  const t = useTranslations('rotationPanels')
  const { names } = useBoard()
  const list = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const found = useFound(typed ?? '', without)
  const shown = open ? found.slice(0, atMost) : []

  const choose = (memberId: string) => {
    onChange(memberId)
    setTyped(null)
    setOpen(false)
  }
  const type = (text: string) => {
    onChange('')
    setTyped(text)
    setOpen(true)
    setAt(0)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) setOpen(true)
      else setAt((shown.length + at + (event.key === 'ArrowDown' ? 1 : -1)) % Math.max(1, shown.length))
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      const person = shown[at]
      if (person) choose(person.memberId)
    } else if (event.key === 'Escape') setOpen(false)
  }
  // Whoever leaves the field has meant the only one that fits; a name nobody has stays on the screen.
  const leave = () => {
    if (typed !== null && typed.trim() !== '' && found.length === 1) choose(found[0]!.memberId)
    setOpen(false)
  }
  return (
    <Field label={label} error={error} className="relative">
      {(props) => (
        <>
          <Input
            {...props}
            role="combobox"
            aria-expanded={open}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={shown[at] && `${list}-${at}`}
            autoComplete="off"
            spellCheck={false}
            placeholder={t('wish.personHint')}
            value={typed ?? names[value] ?? ''}
            onFocus={(event) => event.target.select()}
            onClick={() => value === '' && setOpen(true)}
            onChange={(event) => type(event.target.value)}
            onKeyDown={press}
            onBlur={leave}
          />
          <div
            hidden={!open}
            className="z-10 max-h-64 overflow-y-auto rounded-md border border-line bg-panel p-1 shadow-panel md:absolute md:inset-x-0 md:top-16"
          >
            <div id={list} role="listbox" aria-label={label}>
              {shown.map(({ memberId, main }, i) => (
                <button
                  key={memberId}
                  type="button"
                  id={`${list}-${i}`}
                  role="option"
                  aria-selected={i === at}
                  tabIndex={-1}
                  className={classNames(
                    'flex min-h-11 w-full items-center gap-2 rounded-sm px-2 text-left md:min-h-8',
                    i === at && 'bg-raised',
                  )}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => choose(memberId)}
                >
                  <CraftBadge craft={main} />
                  <span className="min-w-0 truncate">{names[memberId]}</span>
                </button>
              ))}
            </div>
            {found.length === 0 && <p className="p-2 text-muted">{t('wish.nobodyFound')}</p>}
            {found.length > atMost && (
              <p className="p-2 text-sm text-muted">{t('wish.more', { count: found.length - atMost })}</p>
            )}
          </div>
        </>
      )}
    </Field>
  )
}

/** Every word that was typed stands in the name. */
function useFound(typed: string, without: string | undefined) {
  const { input, names } = useBoard()
  const words = typed.toLocaleLowerCase().trim().split(/\s+/)
  const nameOf = (memberId: string) => names[memberId] ?? ''
  return input.people
    .filter(({ memberId }) => memberId !== without)
    .filter(({ memberId }) => words.every((word) => nameOf(memberId).toLocaleLowerCase().includes(word)))
    .sort((a, b) => nameOf(a.memberId).localeCompare(nameOf(b.memberId)))
}
