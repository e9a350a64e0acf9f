import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
They built a tower just to look at space
I tied my laces and I stayed in place
Apples and satellites fall for me
Don't call it magic, call it geometry

[Pre-Chorus]
Float if you want to, drift if you dare
You'll come down somewhere, I'll be there

[Chorus]
Gravity girl, I pull you in
Nine point eight on my bare skin
Up is a rumour, down is a thrill
The world keeps spinning, I'm standing still
Gravity girl, g-g-gravity girl
Heavy is the heart that can hold a world
Try to escape me, see how it feels
Head over satellites, head over heels

[Verse 2]
You wore your helmet like a heavy crown
Talking in orbits, never coming down
I drew a circle in the morning dust
Everything lands in the end, it must`

export const gravityGirl: SeedSong = {
  title: 'Gravity Girl',
  style: 'club',
  steps: [
    { at: '2:15', by: 'lyricist', write: lyrics, facets: { tempo: 124, key: 'Bb major', language: 'English' } },
    {
      at: '4:44',
      by: 'top-liner',
      change: [['like a heavy crown', 'like a broken crown']],
      reason: 'Heavy belongs to the chorus.',
    },
    { at: '8:30', by: 'top-liner', upload: 'mp3-mono' },
    { at: '8:36', by: 'top-liner', decide: 'submit' },
    { at: '15:20', by: 'producer', decide: 'claim' },
    {
      at: '15:34',
      by: 'producer',
      decide: 'send-back',
      reason: 'It never leaves the ground, which is the idea, but I need one moment where it might. Write me a bridge.',
    },
    {
      at: '19:25',
      by: 'lyricist',
      add: "[Bridge]\nThree, two, one, and I don't lift off\nI'm the ground you've been dreaming of",
      reason: 'The count-down, and then she stays.',
    },
    { at: '20:50', by: 'top-liner', upload: 'ogg' },
    { at: '20:58', by: 'top-liner', decide: 'submit' },
  ],
}
