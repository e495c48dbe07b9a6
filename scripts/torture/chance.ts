/** Random numbers that come again with the same seed. */
export type Chance = {
  /** a whole number from 0 to below `limit` */
  below(limit: number): number
  /** one of these, each entry with the same probability */
  oneOf<T>(choices: readonly T[]): T
}

/** @param seed any whole number */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  // Mulberry32: small, fast, and even enough for choosing what to do next.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, oneOf: (choices) => choices[below(choices.length)] as (typeof choices)[number] }
}
