import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'

// The first is the headless shell, which needs a quarter less work for the same pages.
const names = [
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
]
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Finds a browser for the tests, and installs one where none is found: CHROME_PATH, Playwright's own, one of
 * the system, `playwright install`, and, for root, the system's package.
 *
 * @returns the path of the program
 * @throws ClearError when there is none and none can be had
 */
export function findChrome(): string {
  const asked = process.env.CHROME_PATH
  if (asked) {
    if (runs(asked)) return asked
    throw new ClearError(
      `CHROME_PATH is ${asked}, which does not run as a browser: correct it, or leave it out.`,
    )
  }
  const found = present()
  if (found) return found
  console.log('No browser found, so one is installed for the tests.')
  attempt(
    process.execPath,
    [path.join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'],
    4,
  )
  const installed = present()
  if (installed) return installed
  if (process.getuid?.() === 0) {
    attempt('apt-get', ['update', '-qq'], 4)
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (!present()) attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], 8)
    }
  }
  const last = present()
  if (last) return last
  throw new ClearError(
    'There is no browser for the tests, and none could be installed: install Chrome or Chromium, or name one in CHROME_PATH.',
  )
}

function present(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const ofSystem = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [chromium.executablePath(), ...ofSystem, ...applications].find((file) => file && runs(file))
}

/** Whether a browser starts: the file may be a stub that only explains how to install it. */
function runs(file: string): boolean {
  return existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function attempt(program: string, args: string[], minutes: number): void {
  spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: minutes * 60_000,
  })
}
