import { featurePath } from './feature-path'
import type { Fault, SourceFile } from './source-file'

/** Queries and mutations import `server-only`, which stops a build that would send them to a browser. */
export function serverOnly(files: SourceFile[]): Fault[] {
  return files
    .filter((file) => ['queries', 'mutations'].includes(featurePath(file.path)?.part ?? '') && !file.isTest)
    .filter((file) => !file.imports.some((found) => found.target === 'server-only'))
    .map((file) => ({
      path: file.path,
      message:
        "does not import 'server-only': without it, one wrong import sends this code to the browser; make it the first line.",
    }))
}

/** Everything that a browser can call is made by `auth/define-action`, in an actions file. */
export function actions(files: SourceFile[]): Fault[] {
  return files.flatMap((file) => {
    if (file.isTest || file.path.startsWith('scripts/') || isOfBench(file.path)) return []
    const marked = /(^|[\n{;])\s*['"]use server['"]/.test(file.code)
    if (featurePath(file.path)?.part !== 'actions') {
      return marked ? [{ path: file.path, message: outside }] : []
    }
    const faults = /^\s*['"]use server['"]/.test(file.code) ? [] : [{ path: file.path, message: unmarked }]
    return [...faults, ...oddExports(file)]
  })
}

/** A page of the bench's own build, which nobody serves. */
const isOfBench = (path: string) => path.endsWith('.bench.tsx')

const outside =
  "says 'use server' outside of a feature's actions.ts: whatever such a file exports can be called by anybody; make it an action there with auth/define-action, which checks who asks and what they send."
const unmarked = "must begin with 'use server', so that its actions can be called from forms."

function oddExports(file: SourceFile): Fault[] {
  const exported = file.code.match(/(^|\n)export\b[^\n]*/g) ?? []
  const fromDoor = file.imports.some((found) => found.target === 'auth/define-action')
  return exported
    .map((line) => line.trim())
    .filter((line) => !/^export const \w+ = define\w*Action\b/.test(line) || !fromDoor)
    .map((line) => ({
      path: file.path,
      message: `exports something else than an action ("${line.slice(0, 60)}"): every export here can be called by anybody, so each is made by a function of auth/define-action, which checks who asks and what they send; move the rest to schema.ts or rules.ts.`,
    }))
}
