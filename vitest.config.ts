import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// These need Postgres; every other test file is pure and starts without one.
const postgresTests = [
  'db/**/*.test.{ts,tsx}',
  'auth/**/*.test.{ts,tsx}',
  'features/**/{queries,mutations,actions}.test.ts',
  'features/**/{queries,mutations,actions}/**/*.test.ts',
  '**/*.postgres.test.ts',
]
// These ask the built app itself: `npm run e2e:server` starts it and says where it is.
const ofServer: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'server',
    include: ['e2e/server/**/*.test.ts'],
    globalSetup: ['./e2e/fixtures/mail-server.ts'],
  },
}
const notTests = ['**/node_modules/**', '.next/**', '.data/**', 'e2e/**']

export default defineConfig({
  resolve: {
    alias: {
      '@': fromRoot('.'),
      'server-only': fromRoot('node_modules/server-only/empty.js'),
    },
  },
  test: {
    // Bounds instead of hangs: a test that waits for nothing must fail by itself.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    // Files of a worker share its modules, which would take more time to load than most of the tests; what else they
    // share is put back after each. Forks, as some of them set the time zone of the process.
    pool: 'forks',
    isolate: false,
    // These import `next/...` without an extension, which Node itself refuses.
    server: { deps: { inline: ['next-auth', '@auth/core', 'next-intl'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          setupFiles: ['./lib/testing/unstub.ts'],
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...notTests, ...postgresTests],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          setupFiles: ['./lib/testing/unstub.ts', './db/testing/forget.ts'],
          include: postgresTests,
          exclude: notTests,
          globalSetup: ['./db/testing/global-setup.ts'],
        },
      },
      ...(process.env.BASE_URL ? [ofServer] : []),
    ],
  },
})
