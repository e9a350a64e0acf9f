import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
Corner of Monday and half past three
You open your coat and there's a sea
Pocketful of islands, first one's free
What are you selling, sell it to me

[Pre-Chorus]
Close my eyes, hold out my palm
Everything loud goes calm

[Chorus]
Daydream dealer, deal me in
One more cloud and I'll never give in
Shuffle the sky and cut it thin
Lay down the sun, and I win
Daydream dealer, please don't stop
I got a head full of tick and no tock
Trade you my rent for a mountain top
Daydream dealer, you're all I've got

[Verse 2]
Boss on the line saying, "Where's my file?"
I'm knee-deep in a river that runs for a mile
You fan out the evening, ace by ace
Every queen has a different face

[Bridge]
Wake me up when the bill comes due
I'd pay it again, I'd pay it for you`

export const daydreamDealer: SeedSong = {
  title: 'Daydream Dealer',
  style: 'neon',
  steps: [
    {
      at: '0:45',
      by: 'lyricist',
      write: lyrics,
      facets: { title: 'Cloud Nine to Five', tempo: 115, key: 'Ab major', language: 'English' },
    },
    {
      at: '1:58',
      by: 'top-liner',
      facets: { title: 'Daydream Dealer' },
      reason: 'Everybody who walked in sang this line and nobody sang the other.',
    },
    {
      at: '3:05',
      by: 'lyricist',
      change: [['Every queen has a different face', "Every queen's got a little of my face"]],
      reason: 'So that the dream is hers and not his.',
    },
    { at: '4:15', by: 'track-writer', upload: 'mp3' },
    { at: '4:26', by: 'lyricist', decide: 'submit' },
  ],
}
