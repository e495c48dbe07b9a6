import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '@/lib/host/places'

type Manifest = { staticRoutes: { page: string }[]; dynamicRoutes: { page: string; regex: string }[] }

/**
 * Tells addresses by the pattern of their page, such as /teams/[teamId], so that no log and no metric holds whose page
 * it was.
 *
 * @param folder of the build; without one, as in development, no pattern is known
 * @returns tells the pattern of the address of a request; null when no page has it
 */
export function routesOf(folder = '.next'): (url: string | undefined) => string | null {
  const file = path.join(root, folder, 'routes-manifest.json')
  if (!existsSync(file)) return () => null
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  const pages = new Set(staticRoutes.map(({ page }) => page))
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }))
  return (url = '/') => {
    const [address = '/'] = url.split('?', 1)
    if (pages.has(address)) return address
    return patterns.find(({ regex }) => regex.test(address))?.page ?? null
  }
}
