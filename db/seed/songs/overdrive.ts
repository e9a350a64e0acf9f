import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
Dashboard saints and a dead cell phone
Hundred-mile static, coming home
You said slow down, I heard go
Red on the needle and red on the road

[Pre-Chorus]
Three, two, foot to the floor
I don't want the quiet anymore

[Chorus]
Overdrive, overdrive
Heart like an engine, wired live
If you want to feel it, get inside
There's no brake on a love this wide
Overdrive, overdrive
Catch the horizon, wave goodbye
Burn a little brighter, never mind
Leave the whole world one mile behind

[Verse 2]
Mercury sky and a motel sign
Your left hand drumming on mine
Every goodbye that I ever knew
Gets small in the mirror, and then it's through

[Bridge]
Cut the lights, coast downhill
Hear how the night stands still`

export const overdrive: SeedSong = {
  title: 'Overdrive',
  style: 'rush',
  steps: [
    { at: '2:20', by: 'top-liner', write: lyrics, facets: { tempo: 150, key: 'A minor', language: 'English' } },
    {
      at: '4:50',
      by: 'lyricist',
      change: [['If you want to feel it', 'If you wanna feel it']],
      reason: 'One syllable less to swallow at 150.',
    },
    { at: '8:02', by: 'track-writer', upload: 'mp3-mono' },
    { at: '8:10', by: 'top-liner', decide: 'submit' },
    { at: '19:40', by: 'producer', decide: 'claim' },
    {
      at: '19:52',
      by: 'producer',
      decide: 'drop',
      reason: 'Well made, but the label holds two car songs for the spring already. No fault of this room.',
    },
  ],
}
