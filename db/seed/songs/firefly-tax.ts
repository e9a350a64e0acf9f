import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
Jar on the nightstand, holes in the lid
Somebody's charging for the light we hid
A coin for the glow, a coin for the dark
A receipt for every single spark

[Pre-Chorus]
I paid in summers, I paid in sleep
There are some things nobody gets to keep

[Chorus]
Firefly tax, firefly tax
You want the shine but you don't pay back
Took my July and you ran it to black
Now I'm collecting the firefly tax
Blink if you owe me, blink if you're scared
Half of that light was never declared
Open the jar and I'm not coming back
Charge it to the dark: firefly tax

[Verse 2]
You did your sums by the kitchen light
Rounded me down every single night
But I kept a ledger under the stairs
With every spark and the name it bears`

export const fireflyTax: SeedSong = {
  title: 'Firefly Tax',
  style: 'bounce',
  steps: [
    { at: '1:30', by: 'lyricist', write: lyrics, facets: { tempo: 110, key: 'G minor', language: 'English' } },
    {
      at: '5:40',
      by: 'top-liner',
      change: [['Rounded me down every single night', 'Rounding me down to a smaller bite']],
      reason: '"Single" is already in verse one.',
    },
    {
      at: '7:05',
      by: 'lyricist',
      change: [['Rounding me down to a smaller bite', 'Rounded me down to the edge of sight']],
      reason: 'Nobody bites in an account book. Light can go out of sight.',
    },
    { at: '8:40', by: 'track-writer', upload: 'mp3' },
    { at: '8:52', by: 'top-liner', decide: 'submit' },
    {
      at: '20:15',
      by: 'top-liner',
      add: '[Bridge]\nInterest on the kisses, interest on the moon\nEverything you borrowed is due in June',
      reason: 'It came on the way to breakfast.',
    },
    { at: '21:05', by: 'track-writer', upload: 'wav-mono' },
  ],
}
