import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
Candy on the dial between two stations
You come in sweet with interruptions
Half a word and a bubblegum hiss
I turn it up and I still get this

[Pre-Chorus]
Don't touch the antenna
I almost had you

[Chorus]
Sugar static, ooh, you crackle on my tongue
Sugar static, ooh, I only get you some
Love me on a frequency that nobody can jam
Fizzing in the wire, tell me who I am
Sugar static, ooh, sticky in my ear
Sugar static, ooh, nearer but unclear
Spin me to the middle, hold me where you are
Sweetest little nothing from a radio star

[Verse 2]
Foil on the window, coat-hanger halo
You sound like summer with the treble too low
Say it again like you said it before
With cherry on the consonants, and then some more

[Bridge]
Ksh, ksh, come in, come in
Where do you end and where do I begin`

export const sugarStatic: SeedSong = {
  title: 'Sugar Static',
  style: 'bounce',
  steps: [
    { at: '2:30', by: 'lyricist', write: lyrics, facets: { tempo: 118, key: 'G major', language: 'English' } },
    {
      at: '4:12',
      by: 'top-liner',
      change: [['nearer but unclear', 'closer but unclear']],
      reason: 'Two r-sounds in a row stick to the teeth.',
    },
    {
      at: '5:55',
      by: 'lyricist',
      change: [['nothing from a radio star', 'nothing on an FM star']],
      reason: 'Four fewer syllables; now the melody can jump.',
    },
    { at: '9:02', by: 'top-liner', upload: 'wav-mono' },
    { at: '9:15', by: 'lyricist', decide: 'submit' },
    {
      ago: '0:50',
      by: 'producer',
      combine: {
        ...{ title: 'Sugar Echo', with: 'Echo Echo', revision: 4 },
        take: [
          ['own', 0],
          ['own', 1],
          ['other', 2],
          ['own', 3],
          ['other', 2],
        ],
      },
      reason: 'Its verses are better, the other one has the chorus.',
    },
  ],
}
