import type { Ground } from './ground'
import type { Bystander } from './others'

/** What an attacker does through the product's public interface. */
export type Attack = {
  name: string
  /**
   * Prepares what is no part of the attack, such as people and documents.
   *
   * @param short for a run of seconds
   * @returns the attack, during which others are measured; it ends soon after the signal and returns faults
   *   as sentences
   */
  prepare(
    ground: Ground,
    bystander: Bystander,
    short: boolean,
  ): Promise<(signal: AbortSignal) => Promise<string[]>>
}
