import { featurePath } from './feature-path'
import type { Fault, SourceFile } from './source-file'

/** Which folder may import which; all others are forbidden. */
const allowed: Record<string, string[]> = {
  app: ['app', 'features', 'auth', 'components', 'lib', 'messages'],
  features: ['features', 'auth', 'db', 'components', 'lib', 'messages'],
  auth: ['auth', 'db', 'lib', 'messages'],
  db: ['db', 'lib'],
  components: ['components', 'lib', 'messages'],
  // package.json tells the version of the product.
  lib: ['lib', 'messages', 'package.json'],
}

const reasons: Record<string, string> = {
  'app>db': 'addresses only pass on what a query returns: call a query or an action of a feature instead',
  'components>db': 'a component could ship in another product: let the page hand it plain data',
  'components>features':
    'a component knows no noun of ours: move it into that feature, or hand it what it needs',
  'lib>db': 'lib is the floor and imports nothing of ours: move this to db or to a feature',
}

/** Imports go one way: app, features, auth, db, lib; and components, lib. */
export function directions(files: SourceFile[]): Fault[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path)
    const may = allowed[room]
    if (!may || file.isTest) return []
    return file.imports
      .filter((found) => found.ours && !may.includes(roomOf(found.target)))
      .map((found) => ({ path: file.path, message: sentence(room, found.target) }))
  })
}

function sentence(room: string, target: string): string {
  const other = roomOf(target)
  const reason =
    reasons[`${room}>${other}`] ??
    `${room} may import ${allowed[room]?.join(', ')}: turn the dependency around, or move the code down`
  return `imports ${target}, but ${room} must not import ${other}; ${reason}.`
}

/** The product imports nothing from `testing` folders, which are for tests and scripts alone. */
export function testingApart(files: SourceFile[]): Fault[] {
  return files.flatMap((file) => {
    if (file.isTest || /^(scripts|e2e)\//.test(file.path) || !file.path.includes('/')) return []
    const faults = file.imports.filter((found) => found.ours && /(^|\/)testing\//.test(found.target))
    return faults.map((found) => ({
      path: file.path,
      message: `imports ${found.target}, but what stands in a folder called testing is for tests and scripts; move what the product needs out of it.`,
    }))
  })
}

/** Components and rules must not read rows by themselves. */
export function innerDirections(files: SourceFile[]): Fault[] {
  return files.flatMap((file) => {
    const part = featurePath(file.path)?.part
    if (file.isTest || !(file.isClient || ['components', 'rules', 'schema'].includes(part ?? ''))) return []
    const faults = file.imports.filter((found) => found.ours && forbidden(part, file.isClient, found.target))
    return faults.map((found) => ({
      path: file.path,
      message: `imports ${found.target}, which only the server's reads and writes may touch; ${instead(part)}.`,
    }))
  })
}

function forbidden(part: string | undefined, isClient: boolean, target: string): boolean {
  if (/^db(\/|$)/.test(target)) return true
  const serverSide = ['queries', 'mutations'].includes(featurePath(target)?.part ?? '')
  return serverSide && (isClient || part === 'rules' || part === 'schema')
}

function instead(part: string | undefined): string {
  return part === 'rules' || part === 'schema'
    ? 'rules and schemas are pure, so that a test needs no database: take plain values as parameters'
    : 'take plain data as props, and write through an action'
}

/** Features and their sub-nouns may use one another, but without circles. */
export function circles(files: SourceFile[]): Fault[] {
  const uses = new Map<string, Map<string, string>>()
  for (const file of files.filter((one) => !one.isTest)) {
    const from = featurePath(file.path)?.noun
    if (!from) continue
    for (const { target } of file.imports.filter((found) => found.ours)) {
      const to = featurePath(target)?.noun
      if (to && to !== from) edges(uses, from).set(to, file.path)
    }
  }
  return [...uses].flatMap(([noun, others]) =>
    [...others]
      .filter(([other]) => noun < other && reaches(uses, other, noun, new Set()))
      .map(([other, path]) => ({
        path,
        message: `closes a circle: the features ${noun} and ${other} use each other, if only through others, so neither can be read alone; move what both need into the one that is more general, or hand it over as a parameter.`,
      })),
  )
}

function edges(uses: Map<string, Map<string, string>>, noun: string): Map<string, string> {
  const found = uses.get(noun) ?? new Map()
  uses.set(noun, found)
  return found
}

function reaches(
  uses: Map<string, Map<string, string>>,
  from: string,
  to: string,
  seen: Set<string>,
): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return [...(uses.get(from)?.keys() ?? [])].some((next) => reaches(uses, next, to, seen))
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? ''
}
