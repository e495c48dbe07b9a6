import path from 'node:path'
import { featureParts, featurePath } from './feature-path'
import type { Fault, SourceFile } from './source-file'

const addresses =
  /^(page(\.bench)?|layout|template|loading|error|global-error|not-found|default|route|icon|apple-icon|opengraph-image|manifest|robots|sitemap|.+\.css)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const segment = /^(\[\[?(\.\.\.)?[a-zA-Z]+\]\]?|\([a-z-]+\)|@[a-z-]+)$/

/**
 * A feature is a noun with six names, or with sub-nouns that have them, so that every feature looks the same.
 */
export function featureNames(files: SourceFile[]): Fault[] {
  return files.flatMap((file) => {
    const place = featurePath(file.path)
    if (!place || file.isTest || featureParts.includes(place.part)) return []
    return [
      {
        path: file.path,
        message: `is not one of the six names of a feature (${featureParts.join(', ')}), by which everybody finds everything; put it into a folder of one of these names, such as features/${place.noun}/rules/${place.part}.ts.`,
      },
    ]
  })
}

const ownWords =
  /(?:^|\n)export (?:function|class|const \w+(?::[^=\n]*)? = (?:\(|\[|['"`\d])|type \w+(?:<[^=]*>)? =\s*(?:[{(|'"`\d]|\w+\[\]))[^\n]*/g

/** A schema holds only zod's values, so that types and limits can be imported without loading zod. */
export function schemas(files: SourceFile[]): Fault[] {
  return files
    .filter((file) => /^features\/(.+\/)?schema(\.ts$|\/)/.test(file.path) && !file.isTest)
    .flatMap((file) =>
      [...file.code.matchAll(ownWords)].map(([line]) => ({
        path: file.path,
        message: `exports "${line.trim().slice(0, 60)}", which zod has no part in: whoever needs it would load zod for it; a schema holds zod input and the types inferred from it, so move this to rules.`,
      })),
    )
}

/** `app` holds addresses only; what they show belongs to a feature or to components. */
export function addressesOnly(files: SourceFile[]): Fault[] {
  return files
    .filter((file) => file.path.startsWith('app/') && !file.isTest)
    .filter((file) => !addresses.test(path.posix.basename(file.path).replace(/\.tsx?$/, '')))
    .map((file) => ({
      path: file.path,
      message:
        'is no address: app holds pages, layouts, loading, error and not-found pages and route handlers, so that it reads like a list of the addresses; move it to a feature or to components.',
    }))
}

/** Names say what is inside, and look the same everywhere; `db/sql.test.ts` looks at those of SQL. */
export function fileNames(files: SourceFile[]): Fault[] {
  return files.flatMap((file) => {
    if (file.path.endsWith('.sql')) return []
    const name = path.posix.basename(file.path)
    const stem = name.split('.')[0] ?? ''
    if (['utils', 'util', 'helpers', 'helper', 'types', 'common', 'misc'].includes(stem)) {
      return [
        {
          path: file.path,
          message: `is called "${stem}", which says nothing, so anything ends up in it; name it after what it does, and put a type beside the code that makes it.`,
        },
      ]
    }
    const odd = file.path.split('/').find((part) => !kebab.test(part) && !segment.test(part))
    if (!odd) return []
    return [
      {
        path: file.path,
        message: `has the name "${odd}", but files are named in kebab-case, as in gap-chart.tsx: systems differ in what they take for the same name.`,
      },
    ]
  })
}

/** No barrels: they hide where things are and load what nobody asked for. */
export function barrels(files: SourceFile[]): Fault[] {
  return files
    .filter((file) => file.path !== 'db/schema/index.ts' && !file.path.startsWith('e2e/'))
    .filter(
      (file) =>
        /(^|\/)index\.tsx?$/.test(file.path) || /(^|\n)\s*export\s*\*/.test(file.code) || onlyReexports(file),
    )
    .map((file) => ({
      path: file.path,
      message:
        'passes on what other files export: a barrel hides where things are and pulls in what nobody asked for; import from the file itself.',
    }))
}

function onlyReexports(file: SourceFile): boolean {
  const rest = file.code.replace(/export\s+(type\s+)?\{[^}]*\}\s*from\s*['"][^'"]+['"];?/g, '')
  return rest !== file.code && rest.trim() === ''
}
