import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
Scoreboard blinking, nobody's won
Ninety minutes and the talking's done
You on your side, me on mine
Chalk on my sneakers, toes on the line

[Pre-Chorus]
All or nothing, heads or tails
Nobody moves and nobody fails

[Chorus]
Zero, zero, we start from here
Wipe the numbers, disappear
No more heroes, no more fear
Love all, love all, soft and clear
Zero, zero, nothing to lose
Midnight's on the clock and it's yours to choose
Two empty circles, side by side
Look like forever if you turn them wide

[Verse 2]
Every goal that we ever scored
Hangs like a coat on the dressing-room door
Take off your armour, number and name
I'd rather have you than a perfect game`

export const zeroZero: SeedSong = {
  title: 'Zero Zero',
  style: 'rush',
  steps: [
    { at: '2:05', by: 'lyricist', write: lyrics, facets: { tempo: 145, key: 'B minor', language: 'English' } },
    {
      at: '3:33',
      by: 'top-liner',
      change: [['love all, soft and clear', 'love all, loud and clear']],
      reason: 'Nobody has ever whispered a score.',
    },
    { at: '4:48', by: 'track-writer', upload: 'mp3' },
  ],
}
