import { Busy } from './busy'

type Waiting = { key: string; start: (giveBack: () => void) => void }

/**
 * Lets a limited number run at once, and a smaller number of each key. The next turn goes to the waiting key that has
 * the fewest running, so that an account that sends a hundred requests delays only itself.
 */
export class Turns {
  private readonly running = new Map<string, number>()
  private waiting: Waiting[] = []
  private taken = 0

  /**
   * @param most how many run at once @param mostOfOne how many of one key do
   * @param patience milliseconds after which one that still waits is refused
   */
  constructor(
    private readonly most: number,
    private readonly mostOfOne: number,
    private readonly patience: number,
  ) {}

  /**
   * Waits for a turn.
   *
   * @returns gives the turn back
   * @throws Busy when none came in time
   */
  take(key: string): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        this.waiting = this.waiting.filter((one) => one !== entry)
        reject(new Busy(`No turn for the database came within ${this.patience / 1000} seconds.`))
      }, this.patience)
      const start = (giveBack: () => void) => {
        clearTimeout(limit)
        resolve(giveBack)
      }
      const entry = { key, start }
      this.waiting.push(entry)
      this.next()
    })
  }

  /** How many run, and how many wait. */
  now(): { running: number; waiting: number } {
    return { running: this.taken, waiting: this.waiting.length }
  }

  private next(): void {
    if (this.taken >= this.most) return
    const free = this.waiting.filter(({ key }) => this.of(key) < this.mostOfOne)
    const [first, ...others] = free
    if (!first) return
    const chosen = others.reduce((best, one) => (this.of(one.key) < this.of(best.key) ? one : best), first)
    this.waiting = this.waiting.filter((one) => one !== chosen)
    this.count(chosen.key, 1)
    chosen.start(() => {
      this.count(chosen.key, -1)
      this.next()
    })
  }

  private of(key: string): number {
    return this.running.get(key) ?? 0
  }

  private count(key: string, change: number): void {
    const left = this.of(key) + change
    this.taken += change
    if (left > 0) this.running.set(key, left)
    else this.running.delete(key)
  }
}
