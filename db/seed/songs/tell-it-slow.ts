import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
You've got a story and you're talking fast
Skipping the part where you looked back
I've got a kettle and an open door
Nobody's timing us anymore

[Pre-Chorus]
Take off your coat, leave it on the chair
Say what you couldn't when the rest were there

[Chorus]
Tell it slow, tell it slow
Every little thing that you don't want me to know
Let the silence do the heavy part
I can hear between the beats of your heart
Tell it slow, like a record when the power goes
Tell it low, till the window turns to gold

[Verse 2]
She had your jacket and a borrowed key
You had a reason and it wasn't me
I'm not angry, I just want to hear
How a year goes missing in a year

[Bridge]
You can lie in a hurry
But you can't lie slow`

export const tellItSlow: SeedSong = {
  title: 'Tell It Slow',
  style: 'rnb',
  steps: [
    { at: '2:55', by: 'lyricist', write: lyrics, facets: { tempo: 84, key: 'Eb major', language: 'English' } },
    {
      at: '5:30',
      by: 'top-liner',
      change: [['I can hear between', 'I can read between']],
      reason: 'We hear in the next verse; reading between beats is the picture.',
    },
    {
      at: '6:10',
      by: 'lyricist',
      change: [['I just want to hear', 'I just like to hear']],
      reason: 'Wanting is too much. She is almost enjoying it.',
    },
    { at: '9:12', by: 'track-writer', upload: 'ogg' },
    { at: '9:20', by: 'top-liner', decide: 'submit' },
    { at: '19:10', by: 'producer', decide: 'claim' },
    {
      at: '19:26',
      by: 'producer',
      decide: 'send-back',
      reason:
        'The bridge is the song. Give it eight bars, let the drums stop under it, and bring its last line back at the end.',
    },
  ],
}
