import type { SeedSong } from './song'
import { afterglowClub } from './songs/afterglow-club'
import { blueHour } from './songs/blue-hour'
import { daydreamDealer } from './songs/daydream-dealer'
import { echoEcho } from './songs/echo-echo'
import { fireflyTax } from './songs/firefly-tax'
import { glasshouse } from './songs/glasshouse'
import { gravityGirl } from './songs/gravity-girl'
import { halfAMoon } from './songs/half-a-moon'
import { hushMoney } from './songs/hush-money'
import { lostInSeoul } from './songs/lost-in-seoul'
import { marble } from './songs/marble'
import { neonParade } from './songs/neon-parade'
import { noSignal } from './songs/no-signal'
import { overdrive } from './songs/overdrive'
import { paperTigers } from './songs/paper-tigers'
import { runTheMirror } from './songs/run-the-mirror'
import { secondSkin } from './songs/second-skin'
import { sugarStatic } from './songs/sugar-static'
import { tellItSlow } from './songs/tell-it-slow'
import { velvetAlarm } from './songs/velvet-alarm'
import { zeroZero } from './songs/zero-zero'

/** All written for this camp. Night by night, room by room. */
export const seedSongs: SeedSong[] = [
  ...[glasshouse, neonParade, tellItSlow, paperTigers, overdrive, halfAMoon, sugarStatic],
  ...[runTheMirror, blueHour, echoEcho, velvetAlarm, lostInSeoul, fireflyTax, gravityGirl],
  ...[noSignal, marble, secondSkin, hushMoney, daydreamDealer, zeroZero, afterglowClub],
]
