/** Sixteenths of one bar: `x` strikes, `o` strikes softly, `.` rests. */
type Bar = string
type Kit = { kick: Bar; snare: Bar; hat: Bar; bass: Bar; pluck: Bar }

export type Style = {
  verse: Kit
  chorus: Kit
  /** How late every second sixteenth comes, as a part of a sixteenth. */
  swing: number
  /** How far the kick pushes bass and chords down. */
  duck: number
  pluckTone: 'bell' | 'keys' | 'saw'
  /** Of the pads, in hertz. */
  brightness: number
}

export const styles = {
  club: {
    verse: {
      kick: 'x...x...x...x...',
      snare: '....o.......o...',
      hat: '..o...o...o...o.',
      bass: '..x...x...x...x.',
      pluck: 'x..x..x...x..x..',
    },
    chorus: {
      kick: 'x...x...x...x...',
      snare: '....x.......x...',
      hat: '..x.o.x.o.x.o.xo',
      bass: '..xx..xx..xx..xx',
      pluck: 'x.xx.xx.x.xx.xx.',
    },
    swing: 0,
    duck: 0.65,
    pluckTone: 'saw',
    brightness: 3250,
  },
  neon: {
    verse: {
      kick: 'x.......x.......',
      snare: '....o.......o...',
      hat: 'o...o...o...o...',
      bass: 'x.x.x.x.x.x.x.x.',
      pluck: 'x...x...x...x...',
    },
    chorus: {
      kick: 'x.....x.x.......',
      snare: '....x.......x...',
      hat: 'x.o.x.o.x.o.x.o.',
      bass: 'x.x.x.x.x.x.x.x.',
      pluck: 'xxxxxxxxxxxxxxxx',
    },
    swing: 0,
    duck: 0.3,
    pluckTone: 'saw',
    brightness: 2750,
  },
  ballad: {
    verse: {
      kick: '................',
      snare: '................',
      hat: 'o...o...o...o...',
      bass: 'x...............',
      pluck: 'x...x...x...x...',
    },
    chorus: {
      kick: 'x.........x.....',
      snare: '........x.......',
      hat: 'o.o.o.o.o.o.o.o.',
      bass: 'x.....x...x.....',
      pluck: 'x.x.x.x.x.x.x.x.',
    },
    swing: 0,
    duck: 0.1,
    pluckTone: 'keys',
    brightness: 2100,
  },
  rnb: {
    verse: {
      kick: 'x.........x.....',
      snare: '........o.......',
      hat: 'o.o.o.o.o.o.o.o.',
      bass: 'x.........x..x..',
      pluck: 'x.....x.....x...',
    },
    chorus: {
      kick: 'x..x......x.....',
      snare: '........x.......',
      hat: 'x.o.x.ooo.x.x.oo',
      bass: 'x..x......x..x..',
      pluck: 'x..x..x...x.x...',
    },
    swing: 0.28,
    duck: 0.2,
    pluckTone: 'keys',
    brightness: 2350,
  },
  rush: {
    verse: {
      kick: 'x.........x.....',
      snare: '....o.......o...',
      hat: 'o.o.o.o.o.o.o.o.',
      bass: 'x..x..x.x..x..x.',
      pluck: 'x.....x.....x...',
    },
    chorus: {
      kick: 'x.x.......x..x..',
      snare: '....x.......x...',
      hat: 'x.x.x.x.x.x.x.x.',
      bass: 'xx.xx.xxxx.xx.xx',
      pluck: 'x.xxx.xxx.xxx.xx',
    },
    swing: 0,
    duck: 0.35,
    pluckTone: 'saw',
    brightness: 3750,
  },
  bounce: {
    verse: {
      kick: 'x..x..x.x..x..x.',
      snare: '................',
      hat: '..o...o...o...o.',
      bass: 'x.....x.x.......',
      pluck: '..x..x....x..x..',
    },
    chorus: {
      kick: 'x..x..x.x..x..x.',
      snare: '....x..x....x..x',
      hat: 'o.x.o.x.o.x.o.x.',
      bass: 'x..x..x.x..x..x.',
      pluck: 'x.x..x..x.x..x.x',
    },
    swing: 0.12,
    duck: 0.35,
    pluckTone: 'bell',
    brightness: 2850,
  },
} as const satisfies Record<string, Style>

export type StyleName = keyof typeof styles
