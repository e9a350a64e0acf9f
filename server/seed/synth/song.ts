import { buildKit, type Kit, strike } from './drums'
import { addEcho, addRoom, duck, master } from './effects'
import { planForm, type Section, type SectionKind, secondsPerBar, tailSeconds } from './form'
import { type Chord, planChords } from './harmony'
import { type Key, parseKey, pitchOf } from './key'
import { composeLead } from './melody'
import { createRng, type Rng } from './rng'
import { addTo, type Stereo, silence } from './sound'
import { type Style, type StyleName, styles } from './styles'
import { playBass, playLead, playPad, playPluck } from './voices'

/** Tempo in beats per minute; key as in "A minor". Another `take` of one seed is the same song in another form. */
export type Recipe = { seed: number; take: number; tempo: number; key: string; style: StyleName; rate: number }

type Mix = { drums: Stereo; music: Stereo; lead: Stereo; kicks: number[] }
/** Everything a section's players need. */
type Stage = {
  mix: Mix
  kit: Kit
  key: Key
  style: Style
  chords: Chord[]
  rate: number
  rng: Rng
  /** The sample at which a sixteenth of the song begins. */
  at: (sixteenth: number) => number
}

/** How full each section is: what makes the form visible in the waveform. */
const fullness: Record<SectionKind, number> = {
  intro: 0.62,
  verse: 0.55,
  'pre-chorus': 0.68,
  chorus: 1,
  bridge: 0.55,
  outro: 0.5,
}

/** Composes and plays a demo of 40 to 70 seconds. The same recipe makes the same samples. */
export function synthesise({ seed, take, tempo, key: keyName, style: styleName, rate }: Recipe): Stereo {
  const rng = createRng(seed)
  const key = parseKey(keyName)
  const style: Style = styles[styleName]
  const sections = planForm(tempo, take, createRng(seed))
  const chords = planChords(sections, key, rng)
  const bar = secondsPerBar(tempo)
  const length = Math.ceil((chords.length * bar + tailSeconds) * rate)
  const at = (sixteenth: number) => {
    const swung = sixteenth % 2 === 1 ? style.swing : 0
    return Math.round(((sixteenth + swung) * bar * rate) / 16)
  }
  const mix: Mix = { drums: silence(length), music: silence(length), lead: silence(length), kicks: [] }
  const stage: Stage = { mix, kit: buildKit(rate, bar, rng), key, style, chords, rate, rng, at }
  for (const section of sections) {
    playDrums(section, stage)
    playChords(section, stage)
    playTune(section, stage, createRng(seed + Object.keys(fullness).indexOf(section.kind)))
  }
  duck(mix.music, mix.kicks, style.duck, Math.round(bar * rate * 0.2))
  addEcho(mix.lead, Math.round((bar * rate * 3) / 16), 0.24)
  const whole = mix.music
  addTo(whole, mix.lead)
  addRoom(whole, rate, 0.05)
  addTo(whole, mix.drums)
  master(whole, rate, length - Math.round(tailSeconds * rate))
  return whole
}

const strength = (bar: string, sixteenth: number) => ({ x: 1, o: 0.45 })[bar[sixteenth % 16]!] ?? 0
const isFull = (kind: SectionKind) => kind === 'chorus'

function playDrums({ kind, firstBar, bars }: Section, { mix, kit, style, at }: Stage): void {
  const pattern = isFull(kind) ? style.chorus : style.verse
  const level = fullness[kind]
  if (isFull(kind)) strike(mix.drums, kit.crash, at(firstBar * 16), 0.5, 0.2)
  if (kind === 'bridge') return
  for (let bar = firstBar; bar < firstBar + bars; bar++) {
    const lastOfLift = kind === 'pre-chorus' && bar === firstBar + bars - 1
    if (lastOfLift) strike(mix.drums, kit.riser, at(bar * 16), 0.38)
    for (let step = 0; step < 16; step++) {
      const now = at(bar * 16 + step)
      const kick = strength(pattern.kick, step)
      if (kick > 0 && kind !== 'intro' && kind !== 'outro' && !lastOfLift) {
        strike(mix.drums, kit.kick, now, 0.7 * kick * (0.4 + 0.6 * level))
        mix.kicks.push(now)
      }
      const roll = lastOfLift ? (step % 2 === 0 || step > 11 ? 0.25 + step / 24 : 0) : strength(pattern.snare, step)
      if (kind !== 'intro' && kind !== 'outro') strike(mix.drums, kit.snare, now, 0.7 * roll * level, 0.05)
      strike(mix.drums, kit.hat, now, 0.6 * strength(pattern.hat, step) * level, step % 4 === 2 ? 0.35 : -0.2)
    }
  }
}

function playChords({ kind, firstBar, bars }: Section, stage: Stage): void {
  const { mix, key, style, chords, rate, rng, at } = stage
  const pattern = isFull(kind) ? style.chorus : style.verse
  const level = fullness[kind]
  const sixteenth = at(2) / 2
  for (let bar = firstBar; bar < firstBar + bars; bar++) {
    const { root, notes } = chords[bar]!
    const rising = kind === 'pre-chorus' ? (bar - firstBar + 1) / bars : 0
    const cutoff = style.brightness * (isFull(kind) ? 1.7 : 0.6 + 0.9 * rising)
    const pads = isFull(kind) ? [...notes, notes[0]! + 12] : notes
    for (const midi of pads) {
      const stroke = { midi, at: at(bar * 16), length: Math.round(sixteenth * 16), gain: 0.2 * level }
      playPad(mix.music, rate, stroke, cutoff)
    }
    const low = pitchOf(key, 24, root % 7)
    const bassRoot = low > 38 ? low - 12 : low
    for (let step = 0; step < 16; step++) {
      const now = at(bar * 16 + step)
      const pressed = strength(pattern.bass, step)
      const plays = kind !== 'intro' && kind !== 'bridge'
      if (pressed > 0 && plays) {
        const rest = (pattern.bass.slice(step + 1) + pattern.bass).search(/[xo]/) + 1
        const length = Math.round(sixteenth * rest * 0.9)
        playBass(mix.music, rate, { midi: bassRoot + 12, at: now, length, gain: 0.25 * pressed * (0.5 + level / 2) })
      }
      if (strength(pattern.pluck, step) > 0) {
        const midi = notes[(step * 5 + bar) % 3]! + (rng.chance(0.25) ? 12 : 0) + (isFull(kind) ? 12 : 0)
        const pan = ((step % 8) - 3.5) / 6
        playPluck(mix.music, rate, { midi, at: now, length: 0, gain: 0.34 * level }, style.pluckTone, pan)
      }
    }
  }
}

function playTune(section: Section, { mix, key, chords, rate, at }: Stage, rng: Rng): void {
  if (section.kind === 'intro' || section.kind === 'outro') return
  const bright = isFull(section.kind)
  for (const note of composeLead(section, chords, key, rng)) {
    const start = at(note.start)
    const length = Math.round((at(note.start + note.length) - start) * 0.92)
    playLead(mix.lead, rate, { midi: note.midi, at: start, length, gain: 0.36 * fullness[section.kind] }, bright)
  }
}
