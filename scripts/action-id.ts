import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'

type Manifest = { node: Record<string, { exportedName: string }> }

/**
 * The id by which a build knows a server action.
 *
 * @param folder of the build
 */
export function actionId(name: string, folder = '.next'): string {
  const file = path.join(root, folder, 'server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  const found = Object.entries(node).find(([, { exportedName }]) => exportedName === name)
  if (!found) throw new ClearError(`The build in ${folder} has no action ${name}.`)
  return found[0]
}
