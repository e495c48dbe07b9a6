import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '@/lib/host/places'

export const noticeFile = path.join(root, 'NOTICE')

/** `npm run notice` writes down whose work is in the server, and under which licence. */
export function run(): Promise<void> {
  writeFileSync(noticeFile, writeNotice())
  return Promise.resolve()
}

type Entry = { version?: string; license?: string; dev?: boolean }

/** The packages that a server is made of, by package-lock.json: name, version and licence, in alphabetical order. */
export function writeNotice(): string {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Entry>
  }
  const lines = Object.entries(packages).flatMap(([place, { version, license, dev }]) => {
    const name = place.split('node_modules/').at(-1) ?? ''
    return name === '' || dev ? [] : [`${name} ${version}: ${license ?? 'see the package'}`]
  })
  return [
    'career-goal is made with the work of others. Each package below comes from the npm registry under the licence',
    'that is named; its text lies in the package. Written by `npm run notice`.',
    '',
    ...[...new Set(lines)].sort(),
    '',
  ].join('\n')
}
