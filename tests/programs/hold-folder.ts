import { claimFolder } from '@/db/engine/claim-folder'

claimFolder(process.argv[2]!)
console.log('held')
process.stdin.resume()
