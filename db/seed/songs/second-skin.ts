import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
Your denim jacket on the hotel chair
Still got the shape of you sitting there
Sleeves too long and the collar wide
I put it on and I'm warm inside

[Pre-Chorus]
Zip me up to the chin
Button by button, let it in

[Chorus]
Wear you like a second skin
Outside out and inside in
Threadbare, honest, paper-thin
Nothing ever suited me like you did
Second skin, second skin
Patch me where the rain got in
If I tear, you know where to begin
Closer than close, my second skin

[Verse 2]
Ink on the elbow from a song we wrote
Coffee-stain map and a bus-fare note
Every pocket has a place we've been
I turn them out and we start again

[Bridge]
Take it off, take it slow
I'm still yours from head to toe`

export const secondSkin: SeedSong = {
  title: 'Second Skin',
  style: 'rnb',
  steps: [
    { at: '0:55', by: 'lyricist', write: lyrics, facets: { tempo: 100, key: 'F minor', language: 'English' } },
    {
      at: '2:12',
      by: 'top-liner',
      change: [['ever suited me like', 'ever fit me like']],
      reason: 'Clothes fit.',
    },
    { at: '3:58', by: 'track-writer', upload: 'ogg' },
    { at: '4:10', by: 'lyricist', decide: 'submit' },
  ],
}
