import { config } from 'zod'

// zod would try `new Function` to see whether it may, which the content security policy reports.
config({ jitless: true })
