import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
Lights come up and the floor's still warm
Glitter on the broom like a small snowstorm
Everyone's leaving, we're leaning in
This is the part where the good songs begin

[Pre-Chorus]
Turn it down but don't turn it off
I like the quiet that your laugh comes from

[Chorus]
Meet me at the Afterglow Club
Where the last train hums and the chairs go up
We don't do sorry, we don't do rush
Members only: just the two of us
Here at the Afterglow Club
Neon on a low flame, that's enough
Gold on your eyelids, dawn in a cup
Nobody closes the Afterglow Club

[Verse 2]
Barefoot waltz on a sticky floor
Somebody's nan with the key to the door
She plays one record, she plays it slow
And says, "You're young, you've got time to go"`

export const afterglowClub: SeedSong = {
  title: 'Afterglow Club',
  style: 'club',
  steps: [
    { at: '1:35', by: 'top-liner', write: lyrics, facets: { tempo: 120, key: 'D major', language: 'English' } },
    {
      at: '3:10',
      by: 'lyricist',
      add: '[Outro]\nSun on the shutters, shh, shh\nSun on the shutters',
      reason: '끝은 조용하게, 셔터에 드는 햇빛처럼.',
    },
    { at: '4:40', by: 'top-liner', upload: 'ogg' },
    { at: '4:50', by: 'top-liner', decide: 'submit' },
  ],
}
