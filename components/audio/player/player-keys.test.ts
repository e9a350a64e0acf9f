import { expect, test } from 'vitest'
import { playerAct } from './player-keys'

const press = (key: string, more: Partial<Parameters<typeof playerAct>[0]> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
})

test.each([
  [' ', 'slider', { act: 'toggle' }],
  [' ', 'button', undefined],
  ['k', 'button', { act: 'toggle' }],
  ['j', 'other', { act: 'by', seconds: -10 }],
  ['l', 'other', { act: 'by', seconds: 10 }],
  ['.', 'other', { act: 'by', seconds: 0.1 }],
  ['2', 'other', { act: 'version', number: 2 }],
  ['ArrowRight', 'slider', { act: 'by', seconds: 5 }],
  ['ArrowDown', 'slider', { act: 'by', seconds: -5 }],
  ['ArrowRight', 'other', undefined],
  ['PageUp', 'slider', { act: 'by', seconds: 15 }],
  ['End', 'slider', { act: 'end' }],
  ['a', 'slider', undefined],
] as const)('%j on a %s', (key, on, act) => expect(playerAct(press(key), on)).toEqual(act))

test('Shift makes letters finer and arrows coarser', () => {
  expect(playerAct(press('J', { shiftKey: true }), 'other')).toEqual({ act: 'by', seconds: -1 })
  expect(playerAct(press('ArrowLeft', { shiftKey: true }), 'slider')).toEqual({ act: 'by', seconds: -15 })
})

test('keys with Ctrl, Alt or ⌘ are the browser’s', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey'])
    expect(playerAct(press('l', { [held]: true }), 'slider')).toBeUndefined()
})
