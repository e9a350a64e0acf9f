import { defineConfig } from 'drizzle-kit'
import { dialect } from './db/schema/columns'

export default defineConfig({
  dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema/index.ts',
  out: `./db/migrations/${dialect}`,
  casing: 'snake_case',
})
