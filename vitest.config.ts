import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const resolve = { alias: { '@': here('.') } }
const exclude = ['**/node_modules/**', 'e2e/**', '.next/**', 'data/**']
const postgres = process.env.TEST_POSTGRES_URL

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 20_000,
    projects: [
      {
        extends: true,
        resolve,
        // Pure: no file's tests can leave anything behind for the next one's, so they share their processes.
        test: { name: 'domain', include: ['domain/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        resolve,
        // Whatever the person has set for their own server is not for the tests.
        test: {
          name: 'sqlite',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['domain/**', ...exclude],
          env: { DATABASE_URL: '', LOG_LEVEL: 'silent' },
        },
      },
      ...(postgres
        ? [
            {
              extends: true as const,
              resolve,
              test: {
                name: 'postgres',
                include: ['db/engine/{contract,misuse,plans-and-wishes}.test.ts'],
                env: { DATABASE_URL: postgres, LOG_LEVEL: 'silent' },
              },
            },
          ]
        : []),
    ],
  },
})
