/** Work was not done. `busy`: too much was waiting; `replaced`: the person asked for something newer. */
export class TurnRefused extends Error {
  override name = 'TurnRefused'

  constructor(readonly reason: 'busy' | 'replaced') {
    super(`There was no turn: ${reason}.`)
  }
}

export type TurnBounds = {
  /** how many turns run at once, each of another person */
  atOnce: number
  /** how many may wait */
  mostWaiting: number
  /** how many turns of one person may wait; one more replaces the earliest */
  waitingOfOne: number
}

type Waiting = {
  person: string
  tag: number
  begin: () => void
  refuse: (reason: 'busy' | 'replaced') => void
}

/**
 * Shares work fairly: each person has one turn at a time, and waiting persons alternate, however much one of
 * them asks for.
 */
export class InTurn {
  private readonly running = new Set<string>()
  private waiting: Waiting[] = []
  /** The earliest tag of a person's next turn: each turn raises it, so that others go first. */
  private readonly next = new Map<string, number>()
  private now = 0

  constructor(private readonly bounds: TurnBounds) {}

  /**
   * Does a piece of work when its turn has come.
   *
   * @throws TurnRefused when the turn is refused; whatever the work throws
   */
  async run<T>(person: string, work: () => Promise<T>): Promise<T> {
    const end = await this.take(person)
    try {
      return await work()
    } finally {
      end()
    }
  }

  /** Waits for a turn. @returns a function that ends it; calling it again is harmless @throws TurnRefused */
  take(person: string): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const own = this.waiting.filter((one) => one.person === person)
      if (own[0] && own.length >= this.bounds.waitingOfOne) this.drop(own[0], 'replaced')
      const tag = Math.max(this.now, this.next.get(person) ?? 0)
      this.next.set(person, tag + 1)
      const begin = () => resolve(() => this.end(person))
      const one: Waiting = { person, tag, begin, refuse: (reason) => reject(new TurnRefused(reason)) }
      this.waiting.push(one)
      this.proceed()
      if (this.waiting.length > this.bounds.mostWaiting) this.drop(one, 'busy')
    })
  }

  private end(person: string): void {
    this.running.delete(person)
    this.proceed()
    if (this.running.size + this.waiting.length === 0) this.next.clear()
  }

  private proceed(): void {
    while (this.running.size < this.bounds.atOnce) {
      const free = this.waiting.filter(({ person }) => !this.running.has(person))
      const first = free.reduce<Waiting | undefined>((a, b) => (a && a.tag <= b.tag ? a : b), undefined)
      if (!first) return
      this.waiting = this.waiting.filter((one) => one !== first)
      this.running.add(first.person)
      this.now = Math.max(this.now, first.tag)
      first.begin()
    }
  }

  private drop(one: Waiting, reason: 'busy' | 'replaced'): void {
    this.waiting = this.waiting.filter((other) => other !== one)
    one.refuse(reason)
  }
}
