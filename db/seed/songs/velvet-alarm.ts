import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
Curtain like a heartbeat, red and slow
Somebody whispered, "Don't let it show"
I wore the quiet like a winter coat
Fire-exit song in the back of my throat

[Pre-Chorus]
Soft as a siren under snow
You won't hear it till you already know

[Chorus]
From the back row I am easily visible
Even with the houselights down
Velvet alarm, I'm irresistible
Singing without a sound
Break the glass on me, break the glass on me
I was never hiding, you were never looking properly
Velvet alarm, velvet alarm
Wake up in my arms

[Verse 2]
Two minutes early and a lifetime late
You count the exits while I count to eight
Gloves on the railing, lights on my skin
Who do you think let the morning in?`

export const velvetAlarm: SeedSong = {
  title: 'Velvet Alarm',
  style: 'neon',
  steps: [
    { at: '1:50', by: 'lyricist', write: lyrics, facets: { tempo: 116, key: 'F# minor', language: 'English' } },
    {
      at: '3:42',
      by: 'top-liner',
      change: [['Singing without a sound', 'Ringing without a sound']],
      reason: 'Everybody sings. An alarm rings.',
    },
    { at: '5:15', by: 'track-writer', facets: { tempo: 118 }, reason: 'The curtain was rising too slowly.' },
    {
      at: '7:30',
      by: 'lyricist',
      add: '[Bridge]\nHush now, hush now, no one run\nThis is not a drill, this is the one',
      reason: 'The only place where she speaks to the whole house.',
    },
    { at: '9:06', by: 'track-writer', upload: 'wav-stereo' },
    { at: '9:11', by: 'track-writer', upload: 'mp3' },
    {
      at: '9:13',
      by: 'track-writer',
      sections: 'of the demo',
      facets: { metre: '4/4', instruments: ['Drum machine', 'Synth bass', 'Plucks', 'Pads', 'Lead'] },
      reason: 'The second version has another form.',
    },
    {
      at: '9:15',
      by: 'top-liner',
      facets: {
        melody: [
          {
            ...{ id: 'note_1', section: null, range: 'F♯3–C♯5', weight: 'light' },
            text: 'The last "velvet alarm" goes up instead of down',
          },
        ],
      },
      reason: 'So that nobody sings it the old way.',
    },
    { at: '9:18', by: 'lyricist', decide: 'submit' },
    { ago: '0:15', by: 'producer', decide: 'claim' },
    {
      ago: '0:11',
      by: 'producer',
      change: [['I am easily visible', 'I am instantly visible']],
      reason: '"Easily" takes its time. From the back row the eye has to land at once.',
    },
  ],
}
