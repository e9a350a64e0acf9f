import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
Taxi lights like a river on my dress
Every red sign saying yes, yes, yes
Paper crowns and a speaker on a string
You don't need a ticket, only bring your wings

[Pre-Chorus]
Hear it coming round the corner
Half the city out of order

[Chorus]
Walk with me in the neon parade
Pink on the puddles that the rain just made
No one knows your name tonight
Everybody's somebody in the light
Hey-oh, in the neon parade
Louder than the life we were told to trade
If the morning comes, we never stay
March me home in the neon parade

[Verse 2]
Old men clapping on the balcony
Girl with a drum looking back at me
My shoes are gone but my feet don't care
There's a whole new planet in the traffic glare`

export const neonParade: SeedSong = {
  title: 'Neon Parade',
  style: 'club',
  steps: [
    { at: '1:40', by: 'lyricist', write: lyrics, facets: { tempo: 126, key: 'E major', language: 'English' } },
    {
      at: '3:15',
      by: 'top-liner',
      change: [['No one knows', 'Nobody knows']],
      reason: 'Sings better on the run, and answers "everybody" in the next line.',
    },
    { at: '5:20', by: 'track-writer', facets: { tempo: 128 }, reason: 'At 126 it walks. A parade walks faster.' },
    {
      at: '6:45',
      by: 'lyricist',
      add: '[Dance Break]\nLeft, right, lights, lights\nLeft, right, all night',
      reason: 'Room for the drum line.',
    },
    { at: '8:20', by: 'track-writer', upload: 'mp3' },
    { at: '8:31', by: 'lyricist', decide: 'submit' },
    { at: '18:05', by: 'producer', decide: 'claim' },
    {
      at: '18:12',
      by: 'producer',
      change: [["Everybody's somebody in the light", "Everybody's somebody under the light"]],
      reason: 'You are in the dark and under the light.',
    },
    { at: '18:20', by: 'producer', decide: 'approve' },
  ],
}
