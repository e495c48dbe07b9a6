/** @property atOnce how many requests of one key are worked on at once */
export type Bounds = { atOnce: number; waiting: number; patience: number }

type Waiter = { begin: (leave: (() => void) | null) => void; limit: NodeJS.Timeout }
type Line = { working: number; waiters: Waiter[] }

/**
 * Limits how many requests of each key run at once; the others of that key wait in order. Keys do not delay
 * one another.
 */
export class Gate {
  private readonly lines = new Map<string, Line>()

  /**
   * @param gone aborts the waiting when the client has left
   * @returns a function that frees the place; null when the queue is full, the wait was too long, or the
   *   client has left
   */
  enter(key: string, { atOnce, waiting, patience }: Bounds, gone: AbortSignal): Promise<(() => void) | null> {
    const line = this.lines.get(key) ?? { working: 0, waiters: [] }
    if (gone.aborted || (line.working >= atOnce && line.waiters.length >= waiting)) {
      return Promise.resolve(null)
    }
    this.lines.set(key, line)
    if (line.working < atOnce) return Promise.resolve(this.place(key, line))
    return new Promise((resolve) => {
      const giveUp = () => {
        line.waiters = line.waiters.filter((one) => one !== waiter)
        waiter.begin(null)
      }
      const waiter: Waiter = {
        limit: setTimeout(giveUp, patience),
        begin: (leave) => {
          clearTimeout(waiter.limit)
          gone.removeEventListener('abort', giveUp)
          resolve(leave)
        },
      }
      gone.addEventListener('abort', giveUp)
      line.waiters.push(waiter)
    })
  }

  /** How many are worked on, and how many wait. */
  now(): { running: number; waiting: number } {
    const lines = [...this.lines.values()]
    return {
      running: lines.reduce((sum, { working }) => sum + working, 0),
      waiting: lines.reduce((sum, { waiters }) => sum + waiters.length, 0),
    }
  }

  private place(key: string, line: Line): () => void {
    line.working += 1
    let left = false
    return () => {
      if (left) return
      left = true
      line.working -= 1
      const next = line.waiters.shift()
      if (next) next.begin(this.place(key, line))
      else if (line.working === 0) this.lines.delete(key)
    }
  }
}
