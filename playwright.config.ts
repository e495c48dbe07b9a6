import { defineConfig, devices } from '@playwright/test'

const baseURL = process.env.BASE_URL
const executablePath = process.env.CHROME_PATH
if (!baseURL || !executablePath) {
  throw new Error('Run the browser tests with `npm run e2e`: it starts the server and finds the browser.')
}

const desktop = devices['Desktop Chrome']

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/fixtures/mail-server.ts',
  outputDir: 'test-results',
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Long enough for a machine that does something else as well: what fails fails for a reason.
  timeout: 120_000,
  globalTimeout: 60 * 60_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ...(process.env.PLAYWRIGHT_JSON
      ? [['json', { outputFile: process.env.PLAYWRIGHT_JSON }] as ['json', { outputFile: string }]]
      : []),
  ],
  use: {
    ...desktop,
    baseURL,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    // A click on what is not there would wait for the test's whole time.
    actionTimeout: 40_000,
    screenshot: 'only-on-failure',
    // A trace costs a tenth of the run: where one is wanted, `npm run e2e -- --trace retain-on-failure`.
    trace: 'off',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', grepInvert: /@touch/, use: { viewport: { width: 1280, height: 800 } } },
    // The same specs again, for those whose title carries @phone, and those by touch.
    {
      name: 'phone',
      grep: /@phone|@touch/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
})
