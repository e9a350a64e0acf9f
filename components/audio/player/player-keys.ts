export type PlayerAct =
  | { act: 'toggle' | 'mute' }
  | { act: 'start' }
  | { act: 'end' }
  | { act: 'by'; seconds: number }
  | { act: 'version'; number: number }

type Pressed = { key: string; shiftKey: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean }

/**
 * What a key does while the focus is inside the player. On the slider the arrows and their like move it too; on a button Space is the
 * button's own.
 */
export function playerAct(pressed: Pressed, on: 'slider' | 'button' | 'other'): PlayerAct | undefined {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = pressed
  if (ctrlKey || altKey || metaKey) return undefined
  if (key === ' ') return on === 'button' ? undefined : { act: 'toggle' }
  if (/^[1-9]$/.test(key)) return { act: 'version', number: Number(key) }
  const letter = letters[key.toLowerCase()]
  if (letter) return typeof letter === 'function' ? letter(shiftKey) : letter
  if (on !== 'slider') return undefined
  const arrow = shiftKey ? 15 : 5
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return { act: 'by', seconds: arrow }
    case 'ArrowLeft':
    case 'ArrowDown':
      return { act: 'by', seconds: -arrow }
    case 'PageUp':
      return { act: 'by', seconds: 15 }
    case 'PageDown':
      return { act: 'by', seconds: -15 }
    case 'Home':
      return { act: 'start' }
    case 'End':
      return { act: 'end' }
  }
}

const letters: Record<string, PlayerAct | ((shift: boolean) => PlayerAct)> = {
  k: { act: 'toggle' },
  m: { act: 'mute' },
  j: (shift) => ({ act: 'by', seconds: shift ? -1 : -10 }),
  l: (shift) => ({ act: 'by', seconds: shift ? 1 : 10 }),
  ',': { act: 'by', seconds: -0.1 },
  '.': { act: 'by', seconds: 0.1 },
}
