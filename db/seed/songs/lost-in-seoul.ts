import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
Line Two circles and I missed my stop
Convenience-store noodles on a rooftop
Your pin on the map is a mile off
But the night smells good and the rain stopped

[Pre-Chorus]
Every alley has a second door
I don't need directions anymore

[Chorus]
Lost in Seoul and I'm not sorry
Ten million lights and you're my story
Turn me left where the river glows
Nobody's lost if nobody goes home
Lost in Seoul, lose the time
Your umbrella's wide enough for mine
Tell my mother, tell my phone
I got found when I got lost in Seoul

[Verse 2]
Grandma at the market says I look too thin
Hands me a pancake with the evening in
You laugh in a language I'm learning by ear
I know one word and the word is "here"

[Bridge]
Say the name of the station, say it again
I'll get off where the song began`

export const lostInSeoul: SeedSong = {
  title: 'Lost in Seoul',
  style: 'bounce',
  steps: [
    { at: '2:00', by: 'lyricist', write: lyrics, facets: { tempo: 104, key: 'D major', language: 'English' } },
    {
      at: '4:05',
      by: 'top-liner',
      change: [["I don't need directions", "I don't want directions"]],
      reason: 'Needing is about the map. Wanting is about him.',
    },
    { at: '7:50', by: 'track-writer', upload: 'mp3' },
    { at: '8:02', by: 'lyricist', decide: 'submit' },
    { at: '16:10', by: 'producer', decide: 'claim' },
    {
      at: '16:18',
      by: 'producer',
      change: [["Your umbrella's wide enough", "Your umbrella's big enough"]],
      reason: 'A plain word for a plain kindness.',
    },
    { at: '16:31', by: 'producer', decide: 'approve' },
  ],
}
