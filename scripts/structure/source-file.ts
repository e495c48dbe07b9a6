import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** One source file, as the rules see it. */
export type SourceFile = {
  /** From the root of the clone, with forward slashes. */
  path: string
  /** The text without comments; of styles and SQL with them. */
  code: string
  lines: number
  /** What it imports: a path from the root without extension for files of ours, else the package's name. */
  imports: Import[]
  isTest: boolean
  isClient: boolean
}

/**
 * @property isType types alone are taken, so that nothing of it is there when the code runs
 * @property isLater it is asked for when it is needed
 */
export type Import = { target: string; ours: boolean; isType: boolean; isLater: boolean }

/** A broken rule: where, and a sentence or two that say what, why, and what to do instead. */
export type Fault = { path: string; message: string }

const rooms = ['app', 'auth', 'components', 'db', 'e2e', 'features', 'lib', 'scripts']
const skipped = /(^|\/)(node_modules|\.next|\.data|db\/migrations)(\/|$)/

/** The files of SQL functions; those of migrations are made by drizzle-kit. */
const functions = /^db\/sql\/.+\.sql$/
const script = /\.(tsx?|mjs)$/

/** Reads every source file of a clone. @param root the clone's folder */
export function readSources(root: string): SourceFile[] {
  const top = readdirSync(root).filter((name) => /\.(m?ts|mjs)$/.test(name) && name !== 'next-env.d.ts')
  const below = rooms.flatMap((room) => filesBelow(root, room))
  return [...top, ...below]
    .filter((file) => (/\.(tsx?|mjs|css)$/.test(file) || functions.test(file)) && !skipped.test(file))
    .sort()
    .map((file) => toSourceFile(file, readFileSync(path.join(root, file), 'utf8')))
}

function filesBelow(root: string, room: string): string[] {
  try {
    return readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.posix.join(room, name.split(path.sep).join('/')),
    )
  } catch {
    return []
  }
}

function toSourceFile(file: string, text: string): SourceFile {
  const code = script.test(file) ? withoutComments(text) : text
  return {
    path: file,
    code,
    lines: text.trimEnd().split('\n').length,
    imports: script.test(file) ? importsOf(file, code) : [],
    isTest: /\.test\.tsx?$/.test(file) || /(^|\/)testing\//.test(file),
    isClient: /^\s*['"]use client['"]/.test(code),
  }
}

const stringOrComment =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

function withoutComments(text: string): string {
  return text.replace(stringOrComment, (_, string: string | undefined) => string ?? '')
}

const importLike = [
  /(?:^|[\n;])\s*(?:import|export)\s(?<taken>[^'"`;]*?\bfrom\s*)?['"](?<name>[^'"]+)['"]/g,
  /\bimport\(\s*['"](?<name>[^'"]+)['"]\s*\)/g,
]

/** `type X from` and `{ type X, type Y } from`. */
const typesAlone = /^(type\s|\{\s*(type\s[^,{}]+,?\s*)+\}\s*from)/

function importsOf(file: string, code: string): Import[] {
  const found = importLike.flatMap((pattern) => [...code.matchAll(pattern)])
  return found.map(({ 0: whole, groups }) => {
    const { name = '', taken = '' } = groups ?? {}
    const how = { isType: typesAlone.test(taken), isLater: whole.startsWith('import(') }
    if (name.startsWith('@/')) return { target: withoutExtension(name.slice(2)), ours: true, ...how }
    if (!name.startsWith('.')) return { target: name, ours: false, ...how }
    const target = withoutExtension(path.posix.join(path.posix.dirname(file), name))
    return { target, ours: true, ...how }
  })
}

function withoutExtension(file: string): string {
  return file.replace(/\.(tsx?|mjs)$/, '')
}
