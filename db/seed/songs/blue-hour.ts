import type { SeedSong } from '../song'

const lyrics = `[Verse 1]
가로등이 켜지기 전에
하늘이 잠깐 숨을 참을 때
너와 나 사이 그 푸른 틈에
I leave a light on, just in case

[Pre-Chorus]
조금만 더, 조금만 더
Before the city learns our names

[Chorus]
In the blue hour, 너를 불러
Not the day and not yet over
시간이 멈춘 이 거리 위로
I walk you home a little slower
In the blue hour, 말하지 마
없어질 것 같은 지금이야
Hold it like your breath underwater
푸른 이 순간, our blue hour

[Verse 2]
창문마다 저녁이 번지고
네 그림자가 나를 덮으면
Coffee going cold on the balcony
아무도 모르는 우리의 바다

[Bridge]
밤이 오면 우린 남이 될까
Stay, stay, until the streetlights say`

export const blueHour: SeedSong = {
  title: 'Blue Hour',
  style: 'rnb',
  steps: [
    { at: '3:30', by: 'lyricist', write: lyrics, facets: { tempo: 96, key: 'B minor', language: 'Korean, English' } },
    {
      at: '6:15',
      by: 'top-liner',
      change: [['없어질 것 같은', '사라질 것 같은']],
      reason: '멜로디가 올라가는 자리라 "사"로 시작하는 편이 열려요.',
    },
    { at: '10:25', by: 'track-writer', upload: 'ogg' },
    { at: '10:41', by: 'top-liner', decide: 'submit' },
  ],
}
