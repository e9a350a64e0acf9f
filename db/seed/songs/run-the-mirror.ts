import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
Six a.m., fluorescent, face to face
She moves when I move, takes my place
I taught her every trick I know
Now she's half a second ahead of the show

[Pre-Chorus]
Who's the copy, who's the cast
One of us is moving fast

[Chorus]
Run the mirror, run the mirror
Meet me where the glass is thinner
Anything you do I do it clearer
Step for step until there's just a winner
Run the mirror, crack a smile
I've been on the wrong side for a while
Both hands up, come a little nearer
Now who's chasing who? Run the mirror

[Verse 2]
Lipstick numbers on the frame for luck
Counting eight when the seven got stuck
Sweat on the silver, breath like rain
I write my name and it reads the same`

export const runTheMirror: SeedSong = {
  title: 'Run the Mirror',
  style: 'neon',
  steps: [
    { at: '2:05', by: 'lyricist', write: lyrics, facets: { tempo: 132, key: 'F# minor', language: 'English' } },
    {
      at: '4:20',
      by: 'top-liner',
      change: [
        ['where the glass is thinner', 'where the glass gets thinner'],
        ["until there's just a winner", "until there's just the winner"],
      ],
      reason: 'It happens while we watch, and there is only one of her.',
    },
    {
      at: '7:11',
      by: 'lyricist',
      add: "[Dance Break]\nMirror, mirror, on the floor\nWho's the one they came here for",
      reason: 'Two lines are enough when eight people dance.',
    },
    { at: '9:20', by: 'track-writer', upload: 'wav-mono' },
    { at: '9:33', by: 'top-liner', decide: 'submit' },
  ],
}
