import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { envNames } from '@/lib/env'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'
import { freePort } from '@/lib/host/ports'
import { isGoneWithin, signal } from '@/lib/host/processes'
import { startNode } from './children'

const script = path.join(root, 'scripts/run.mjs')

/** Blanks all variables, so that a developer's shell or .env has no influence on a test run. */
export async function ownEnvironment(
  folder: string,
  urls: { app: string; owner: string },
): Promise<NodeJS.ProcessEnv> {
  const blank = Object.fromEntries(envNames.map((name) => [name, '']))
  const [port, smtp, oidc] = [await freePort(), await freePort(), await freePort()]
  return {
    ...process.env,
    ...blank,
    LOG_LEVEL: process.env.LOG_LEVEL || 'error',
    HOST: '',
    NODE_ENV: 'production',
    CAREER_GOAL_DATA: folder,
    PORT: String(port),
    AUTH_URL: `http://localhost:${port}`,
    AUTH_SECRET: randomBytes(32).toString('base64'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    DATABASE_URL: urls.app,
    DATABASE_OWNER_URL: urls.owner,
    SMTP_URL: `smtp://localhost:${smtp}`,
    SMTP_PORT: String(smtp),
    MAIL_FROM: 'career-goal <career-goal@example.test>',
    AUTH_OIDC_ISSUER: `http://localhost:${oidc}`,
    AUTH_OIDC_ID: 'career-goal',
    AUTH_OIDC_SECRET: randomBytes(16).toString('hex'),
    AUTH_OIDC_NAME: 'Example',
    OIDC_PORT: String(oidc),
  }
}

/**
 * Starts the server and waits until it prints its address. @param say gets its output @param errors log file
 */
export function startServer(
  env: NodeJS.ProcessEnv,
  say: (text: Buffer) => void,
  errors: 'inherit' | number = 'inherit',
): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const server = startNode([script, 'start'], env, 'pipe', errors)
    const limit = setTimeout(() => {
      if (server.pid !== undefined) signal(-server.pid, 'SIGKILL')
      reject(new ClearError('The server for the tests did not start within five minutes.'))
    }, 300_000)
    server.once('exit', (code) => {
      clearTimeout(limit)
      reject(new ClearError(`The server for the tests ended while starting (exit code ${code}).`))
    })
    server.stdout?.on('data', (text: Buffer) => {
      say(text)
      if (
        !text
          .toString()
          .split('\n')
          .includes(env.AUTH_URL ?? '')
      )
        return
      clearTimeout(limit)
      resolve(server)
    })
  })
}

export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return
  signal(server.pid, 'SIGTERM')
  if (!(await isGoneWithin(server.pid, 20_000))) signal(-server.pid, 'SIGKILL')
}
