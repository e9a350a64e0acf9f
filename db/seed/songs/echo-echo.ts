import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
I sang to the empty swimming pool
It came back deeper, it came back cool
You were standing on the other side
Throwing it back with your arms out wide

[Pre-Chorus]
Say it once (say it once)
Say it twice (say it twice)

[Chorus]
Echo, echo, give me what I gave
Echo, echo, catch it like a wave
I say stay and you say stay
That's an answer, either way
Echo, echo, bouncing off the blue
Echo, echo, half of it is you
Call me anything, call me back
I'm the B-side to your track

[Verse 2]
Tunnel in the morning with the windows down
We shout our secrets at the underground
They come out friendly at the other end
Changed by the distance, like a friend

[Bridge]
If you don't answer, I'll still know
The longest silence is a slow echo`

export const echoEcho: SeedSong = {
  title: 'Echo Echo',
  style: 'club',
  steps: [
    { at: '2:40', by: 'lyricist', write: lyrics, facets: { tempo: 124, key: 'A major', language: 'English' } },
    { at: '5:00', by: 'track-writer', facets: { tempo: 126 }, reason: 'So that the echo lands on the eighths.' },
    {
      at: '6:35',
      by: 'lyricist',
      change: [["That's an answer", "That's a promise"]],
      reason: 'An echo answers anyway. Only people promise.',
    },
    { at: '8:55', by: 'track-writer', upload: 'mp3' },
    { at: '9:01', by: 'lyricist', decide: 'submit' },
  ],
}
