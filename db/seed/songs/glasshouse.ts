import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
You keep your promises on windowsills
Green in the daylight, growing still
I water every little lie you told
And wonder why the room stays cold

[Pre-Chorus]
Everybody sees us from the street
Nobody can hear my heartbeat

[Chorus]
Living in a glasshouse, glasshouse
All the lights on, no way out
You can throw your stones, I'll stand my ground
I was fragile but I'm louder now
Glasshouse, glasshouse
Let them watch me dance it down
Every crack is slowly letting morning in
Shatter me and I begin again

[Verse 2]
I painted curtains on the open air
You said that privacy was never there
So press your palm against the other side
I've got nothing left to hide`

const bridge = `[Bridge]
One stone, two stones, count them on the floor
Funny how the ceiling isn't in my way anymore`

export const glasshouse: SeedSong = {
  title: 'Glasshouse',
  style: 'club',
  steps: [
    { at: '2:10', by: 'lyricist', write: lyrics, facets: { tempo: 122, key: 'C# minor', language: 'English' } },
    {
      at: '4:35',
      by: 'top-liner',
      change: [['I was fragile', 'I was made of glass']],
      reason: 'The word of the title has to come back before it breaks.',
    },
    { at: '6:02', by: 'lyricist', add: bridge, reason: 'The stones had to land somewhere.' },
    { at: '8:48', by: 'track-writer', upload: 'wav-mono' },
    { at: '8:55', by: 'track-writer', sections: 'of the demo', reason: 'For whoever mixes it.' },
    { at: '9:05', by: 'top-liner', decide: 'submit' },
    { at: '17:30', by: 'producer', decide: 'claim' },
    {
      at: '17:41',
      by: 'producer',
      change: [['Every crack is slowly letting', 'Every crack is letting']],
      reason: 'Too many notes before the downbeat, and nothing about this is slow.',
    },
    { at: '17:52', by: 'producer', decide: 'approve' },
  ],
}
