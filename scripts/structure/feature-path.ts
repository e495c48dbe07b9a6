/** The six names that a feature, or a sub-noun of it, is made of. */
export const featureParts = ['schema', 'rules', 'queries', 'mutations', 'actions', 'components']

/**
 * Where a file of a feature stands.
 *
 * @property noun the folder that holds the six names: `team`, or of a sub-noun `team/dashboard`
 * @property part what follows it: one of the six names, or what stands there instead
 */
export type FeaturePath = { noun: string; part: string }

/**
 * Reads `features/<noun>/<part>` and `features/<noun>/<sub-noun>/<part>`.
 *
 * @param path from the root of the clone, with or without an extension
 * @returns null for a file outside of the features
 */
export function featurePath(path: string): FeaturePath | null {
  const [room, noun, ...rest] = path.split('/')
  if (room !== 'features' || !noun || rest.length === 0) return null
  const [part, ...below] = rest.map((name) => name.replace(/\..*$/, '')) as [string, ...string[]]
  const isSubNoun = below.length > 0 && ![...featureParts, 'testing'].includes(part)
  return isSubNoun ? { noun: `${noun}/${part}`, part: below[0] as string } : { noun, part }
}
