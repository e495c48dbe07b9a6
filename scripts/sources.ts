import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from '@/lib/host/places'

/** The folders of a build's sources, besides files at the top of the clone. */
const rooms = ['app', 'auth', 'components', 'db', 'features', 'lib', 'messages', 'public']
const loose = /^(package-lock\.json|package\.json|tsconfig\.json|\.env(\..+)?|.+\.(ts|mts|js|mjs|cjs))$/
const notBuilt =
  /\.test\.tsx?$|^db\/(migrations|testing|sql)\/|^(vitest|playwright|drizzle)\.config\.|^next-env\.d\.ts$/

/**
 * Fingerprints of everything that a build depends on.
 * @property sources with configuration and installed versions
 * @property variables that are built in
 */
export type Fingerprint = { sources: string; variables: string }

/** The fingerprint of the present sources and environment. */
export function fingerprint(): Fingerprint {
  const variables = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'))
  return {
    sources: sourcesHash(),
    variables: hashed(variables.map((each) => each.join('=')).sort()),
  }
}

/** The fingerprint that was written beside a build; null if it cannot be read. */
export function readFingerprint(text: string): Fingerprint | null {
  const [sources, variables, ...rest] = text.split('\n')
  return sources && variables && rest.length === 0 ? { sources, variables } : null
}

export const writeFingerprint = ({ sources, variables }: Fingerprint): string =>
  [sources, variables].join('\n')

/**
 * The environment that makes builds of the same sources the same wherever they are made, so that any number of servers
 * answer one page: its id, and the key by which Next.js names actions. That key is no secret: what a server encrypts, it
 * encrypts with the key that it is started with.
 */
export function buildEnvironment({ sources, variables }: Fingerprint): Record<string, string> {
  return {
    CAREER_GOAL_BUILD_ID: hashed([sources, variables]).slice(0, 24),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from(hashed(['actions', sources]), 'hex').toString('base64'),
  }
}

/** Why a build is stale, as words after "because"; null when it is not. */
export function whyStale(built: Fingerprint | null, now: Fingerprint): string | null {
  if (!built) return 'there is none yet, or it is not known what it was made from'
  if (built.sources !== now.sources) return 'the sources have changed since the last one'
  if (built.variables !== now.variables)
    return 'a variable that begins with NEXT_PUBLIC_ has changed since the last one'
  return null
}

function hashed(parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part}\0`)
  return hash.digest('hex')
}

function sourcesHash(): string {
  const hash = createHash('sha256')
  for (const file of sourceFiles()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** The sources of a build, by their paths in the clone. */
export function sourceFiles(): string[] {
  const top = readdirSync(root).filter((name) => loose.test(name))
  const below = rooms.flatMap((room) => filesBelow(room))
  return [...top, ...below].filter((file) => !notBuilt.test(file)).sort()
}

/** Files and links below a folder of the clone, by their paths in it. */
export function filesBelow(room: string): string[] {
  const folder = path.join(root, room)
  if (!statSync(folder, { throwIfNoEntry: false })) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
}
