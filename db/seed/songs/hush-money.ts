import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
Diamond on the table, don't say a word
Paid for the cage and you paid for the bird
You tip the waiter, you tip the sky
Nobody heard it, and neither did I

[Pre-Chorus]
Count it again, count it again
How much is a secret between two friends?

[Chorus]
Hush money, hush, hush money
You can keep the gold, you can keep it, honey
My mouth is mine and the night is young
You can't buy the words from the tip of my tongue
Hush money, shh, don't make me laugh
I already tore your cheque in half
The truth is loud and the truth is funny
It never did sleep on your hush money

[Verse 2]
Envelope fat as a Sunday lie
Left at the desk by a man in a tie
I fold the notes into paper cranes
And fly them out over window panes

[Bridge]
Going once, going twice
Nobody here can afford my price`

export const hushMoney: SeedSong = {
  title: 'Hush Money',
  style: 'rnb',
  steps: [
    { at: '1:00', by: 'lyricist', write: lyrics, facets: { tempo: 94, key: 'Bb minor', language: 'English' } },
    {
      at: '2:40',
      by: 'top-liner',
      change: [['the words from the tip', 'the words off the tip']],
      reason: 'You take it off her, like a ring.',
    },
    { at: '3:20', by: 'track-writer', upload: 'mp3-mono' },
    { at: '3:31', by: 'top-liner', decide: 'submit' },
  ],
}
