import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from '@/lib/host/places'

/** What a build is made of, besides the files that lie directly in the clone. */
const rooms = ['app', 'auth', 'components', 'db', 'features', 'lib', 'messages', 'public']
const loose = /^(package-lock\.json|package\.json|tsconfig\.json|\.env(\..+)?|.+\.(ts|mts|js|mjs|cjs))$/
const notBuilt =
  /\.test\.tsx?$|^db\/(migrations|testing|sql)\/|^(vitest|playwright|drizzle)\.config\.|^next-env\.d\.ts$/

/**
 * The fingerprint of everything that a build depends on: sources, configuration, installed versions, and the
 * variables that a build takes in.
 */
export function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of sourceFiles()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith('NEXT_PUBLIC_') || name === 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY') {
      hash.update(`${name}=${value}\0`)
    }
  }
  return hash.digest('hex')
}

function sourceFiles(): string[] {
  const top = readdirSync(root).filter((name) => loose.test(name))
  const below = rooms.flatMap((room) => filesBelow(room))
  return [...top, ...below].filter((file) => !notBuilt.test(file)).sort()
}

function filesBelow(room: string): string[] {
  const folder = path.join(root, room)
  if (!statSync(folder, { throwIfNoEntry: false })) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
}
