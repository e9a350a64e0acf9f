import { declineReasons } from '@/domain/refinement/review/states'
import { choicesFor } from '../suggestions/alternatives'
import type { OpenSuggestion } from '../use-review'
import type { Pass } from './use-pass'

/** The keys of a pass; gives whether the press was one of them. */
export function pressInPass(pass: Pass, name: string): boolean {
  const { one, mode } = pass
  if (!one) return false
  if (/^[1-9]$/.test(name)) return pressDigit(pass, one, Number(name))
  if (name === 'Escape' && mode !== 'look') pass.setMode('look')
  else if (name === 'r' && mode === 'decline') pass.more.toggleRecording()
  else if (name === 'h' && mode === 'look') pass.later()
  else if (name === 'e' && mode === 'look' && one.change.kind !== 'facet') pass.setMode('edit')
  else return false
  return true
}

function pressDigit(pass: Pass, one: OpenSuggestion, digit: number): boolean {
  if (pass.mode === 'decline') {
    const code = declineReasons[digit - 1]
    if (code) void pass.decline(code)
    return code !== undefined
  }
  if (pass.mode === 'alternatives') {
    const choice = choicesFor(one, pass.open)[digit - 1]
    if (choice) void pass.accept(choice)
    return choice !== undefined
  }
  if (digit === 1 && one.status === 'open') void pass.accept(one)
  else if (digit === 2 && one.alternatives.length > 0) pass.setMode('alternatives')
  else if (digit === 3) pass.setMode('decline')
  else return false
  return true
}
