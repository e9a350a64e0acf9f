import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
Last bar gone at the county line
You're still typing, three dots shine
Message failed, try again at dawn
I never knew how loud I was till you were gone

[Pre-Chorus]
Up on the roof with my arm in the air
Holding a prayer and a phone up there

[Chorus]
No signal, no signal
Still I feel you in the middle
Of my chest where the towers don't go
You don't need a wire to know
No signal, no service, no sound
Love doesn't drop when the lines come down
Send it on the wind if you've got to send it
No signal, baby, and I still get it

[Verse 2]
Maps in grey and a blinking dot
I'm the only thing this valley's got
Counting stars like they're missed calls
Somebody up there leaves them all

[Bridge]
Can you hear me
I can hear me now`

export const noSignal: SeedSong = {
  title: 'No Signal',
  style: 'neon',
  steps: [
    { at: '1:10', by: 'top-liner', write: lyrics, facets: { tempo: 130, key: 'E minor', language: 'English' } },
    {
      at: '2:25',
      by: 'lyricist',
      change: [['Up on the roof', 'Up on the car']],
      reason: 'There is no roof at the county line.',
    },
    { at: '3:40', by: 'track-writer', upload: 'wav-mono' },
    { at: '3:52', by: 'top-liner', decide: 'submit' },
  ],
}
