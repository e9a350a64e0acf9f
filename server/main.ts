import { fail, run } from './start'

run().catch((error: unknown) => fail(error))
