// Writes camps until the disk refuses, and says what was acknowledged. Ends as server/main.ts does.
import { openSqlite } from '@/db/engine/sqlite'
import { insertCamp } from '../rows'

const db = openSqlite(process.argv[2]!, {
  onFatal(error) {
    console.log(`fatal ${(error as { code?: string }).code}`)
    setImmediate(() => process.exit(1))
  },
})
for (let i = 0; ; i++) {
  const campId = `camp_${i}_${'x'.repeat(20_000)}`
  await db.write((tx) => insertCamp(tx, campId)).catch(() => new Promise(() => {}))
  console.log(`kept ${campId}`)
}
