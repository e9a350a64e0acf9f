import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
You took the ladder, I kept the roof
One coffee cup as the only proof
Your side of the sky has gone to bed
I talk to the dark side of it instead

[Pre-Chorus]
They say that it's whole, it's only the light
It's only the angle, it's only tonight

[Chorus]
So I'll be half a moon for you
Shine what I have and hide the blue
You don't have to see me all the way
To know that I'm there at the end of the day
Half a moon is enough to steer
A little boat from there to here
And if you come home, come home soon
I'm still pulling the tide, half a moon

[Verse 2]
The radio says there'll be rain by three
The sea keeps bringing your name to me
I hang your shirt where the wind can lean
It waves like somebody I've never seen`

export const halfAMoon: SeedSong = {
  title: 'Half a Moon',
  style: 'ballad',
  steps: [
    { at: '1:55', by: 'lyricist', write: lyrics, facets: { tempo: 80, key: 'F major', language: 'English' } },
    {
      at: '3:48',
      by: 'top-liner',
      change: [['as the only proof', 'as the living proof']],
      reason: 'A long note wants an open vowel, and the cup is alive.',
    },
    {
      at: '5:05',
      by: 'lyricist',
      change: [['at the end of the day', 'at the break of day']],
      reason: 'Half a moon at dawn is paler and braver.',
    },
    {
      at: '6:40',
      by: 'lyricist',
      add: '[Bridge]\nWax and wane, wane and wax\nEverything that leaves comes back',
      reason: 'Naomi hummed it, the words were already in it.',
    },
    { at: '9:25', by: 'track-writer', upload: 'ogg' },
    { at: '9:30', by: 'track-writer', sections: 'of the demo', reason: 'So the strings know where to come in.' },
    { at: '9:44', by: 'lyricist', decide: 'submit' },
    {
      ago: '1:10',
      by: 'producer',
      branch: 'Half a Moon (one voice)',
      reason: 'The same song without a beat, for the solo record.',
    },
  ],
}
