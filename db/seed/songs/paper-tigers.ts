import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
종이로 접은 발톱을 세워도
바람 한 번이면 다 넘어져
큰소리로 나를 흔들어 봐도
I don't bow, I don't break, I don't move

[Pre-Chorus]
하나 둘 셋, 숨을 고르고
Look me in the eye and say it now

[Chorus]
Paper tigers, 불을 켜 봐
Paper tigers, 쉽게 타 버려
You roar so loud with nothing inside
겁먹지 마, it's only folded white
Paper tigers, come and get me
Paper tigers, 어디 한번
I got the match and I got the night
한 줌의 재로 사라지는 your pride

[Verse 2]
거울 속의 나는 더는 울지 않아
네가 그린 줄무늬가 번져 가
Cut along the line, fold it in two
Now the only one afraid is you`

export const paperTigers: SeedSong = {
  title: 'Paper Tigers',
  style: 'rush',
  steps: [
    { at: '3:05', by: 'lyricist', write: lyrics, facets: { tempo: 138, key: 'D minor', language: 'Korean, English' } },
    {
      at: '5:10',
      by: 'track-writer',
      change: [['겁먹지 마', '겁내지 마']],
      facets: { tempo: 140 },
      reason: '받침이 없어야 빠르게 부를 수 있어서. 템포도 2 올림.',
    },
    {
      at: '7:20',
      by: 'lyricist',
      add: '[Bridge]\n바스락, 바스락, 들려오는 소리\nCrumple it up and throw it to the sea',
      reason: '종이 소리를 들려주고 싶어서.',
    },
    { at: '9:31', by: 'track-writer', upload: 'mp3' },
    { at: '9:35', by: 'track-writer', sections: 'of the demo', reason: '후렴이 어디서 시작하는지 표시.' },
    { at: '9:40', by: 'track-writer', decide: 'submit' },
    { ago: '0:34', by: 'producer', decide: 'claim' },
    {
      ago: '0:26',
      by: 'producer',
      change: [['쉽게 타 버려', '단번에 타 버려']],
      reason: 'Paper does not burn easily in a chorus. It burns at once.',
    },
  ],
}
