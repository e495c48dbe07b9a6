/** The longest name that still fits everywhere. */
export const personNameLength = 60

/**
 * The time zones to choose from.
 *
 * @param chosen the person's zone, which is offered even if this runtime lists it under another name
 * @returns IANA names in alphabetical order
 */
export function listTimeZones(chosen: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen])].sort()
}
