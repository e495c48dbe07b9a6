import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'

type Manifest = { node: Record<string, { exportedName: string }> }

/**
 * The names of a build's server actions by the ids that requests carry.
 *
 * @param folder of the build; without one, as in development, none is known
 */
export function actionNames(folder = '.next'): Map<string, string> {
  const file = path.join(root, folder, 'server/server-reference-manifest.json')
  if (!existsSync(file)) return new Map()
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [id, exportedName]))
}

/**
 * The id by which a build knows a server action.
 *
 * @param folder of the build
 */
export function actionId(name: string, folder = '.next'): string {
  const found = [...actionNames(folder)].find(([, known]) => known === name)
  if (!found) throw new ClearError(`The build in ${folder} has no action ${name}.`)
  return found[0]
}
