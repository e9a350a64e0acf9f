import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
They carved a smile where my mouth should be
And called it a likeness, and called it me
I stood so still in the museum air
That even the children forgot to stare

[Pre-Chorus]
But stone remembers the mountain
Stone remembers the rain

[Chorus]
I'm not marble, put your ear to my chest
There's a drum in the quarry that's never at rest
You can polish the surface, you can cover the scars
I was dug out of thunder, I was cut out of stars
I'm not marble, I only stood cold
Waiting for somebody warm to hold
Chip by chip, let me come undone
I'm not marble, I'm facing the sun

[Verse 2]
Velvet ropes and a do-not-touch
You loved me little and looked so much
Tonight the night guard hums off-key
And every crack hums back to me`

export const marble: SeedSong = {
  title: 'Marble',
  style: 'ballad',
  steps: [
    { at: '1:25', by: 'lyricist', write: lyrics, facets: { tempo: 88, key: 'C minor', language: 'English' } },
    {
      at: '2:50',
      by: 'lyricist',
      change: [['I was dug out of thunder', 'I was quarried from thunder']],
      reason: 'Dug is for potatoes.',
    },
    { at: '4:30', by: 'track-writer', upload: 'wav-mono' },
  ],
}
