import { root } from '@/lib/host/places'
import { circles, directions, innerDirections, testingApart } from './structure/directions'
import { addressesOnly, barrels, featureNames, fileNames, schemas } from './structure/names'
import { actions, serverOnly } from './structure/server'
import { clientShare, large, pageSizes, sizes } from './structure/sizes'
import { type Fault, readSources } from './structure/source-file'

const rules = [
  directions,
  innerDirections,
  testingApart,
  circles,
  featureNames,
  addressesOnly,
  fileNames,
  barrels,
  schemas,
  serverOnly,
  actions,
  sizes,
  pageSizes,
  clientShare,
]

/**
 * Checks a clone against the structure that CONTRIBUTING.md describes.
 *
 * @param folder the clone
 * @returns every broken rule; none when all is well
 */
export function faultsOf(folder: string): Fault[] {
  const files = readSources(folder)
  return rules.flatMap((rule) => rule(files))
}

/** `npm run structure` */
export async function run(): Promise<void> {
  for (const { path, message } of large(readSources(root))) console.log(`look again: ${path} ${message}`)
  const faults = faultsOf(root)
  for (const { path, message } of faults) console.error(`${path}\n  ${message}`)
  console.log(
    faults.length === 0
      ? 'The structure holds.'
      : `The structure is broken in ${faults.length} place${faults.length === 1 ? '' : 's'}.`,
  )
  if (faults.length > 0) process.exitCode = 1
}
