import type { Ground } from './ground'
import type { Bystander } from './others'

/** What somebody hostile does through the product's own doors. */
export type Attack = {
  name: string
  /**
   * Gets ready what costs nobody anything, such as people and documents.
   *
   * @param short in a run that shall take seconds
   * @returns what is done while the others are watched; it ends soon after the signal and returns what is not as it
   *   must be, in sentences
   */
  prepare(
    ground: Ground,
    bystander: Bystander,
    short: boolean,
  ): Promise<(signal: AbortSignal) => Promise<string[]>>
}
