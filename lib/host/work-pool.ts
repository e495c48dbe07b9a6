import { availableParallelism, loadavg } from 'node:os'
import path from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { build } from 'esbuild'
import { Piscina } from 'piscina'
import { InTurn } from './in-turn'

export type WorkBounds = {
  /** milliseconds that a piece of work may run on an idle machine, from its start */
  deadline: number
  /** how many people may wait for a thread, each with one piece of work */
  mostWaiting: number
  /** task that each thread does first, so that its code is compiled: plain data */
  example?: unknown
}

/** Thrown when work was ended because it took too long or too much memory. */
export class WorkLate extends Error {
  override name = 'WorkLate'
}

const root = process.cwd()
const host = path.join(/* turbopackIgnore: true */ root, 'lib/host/bundled-worker.mjs')
/** One core stays free for requests. */
const threads = Math.max(1, Math.min(2, availableParallelism() - 1))

/**
 * Threads that do one kind of work, apart from the thread that answers requests.
 *
 * @param entry file from the root of the clone: its default export takes plain data and returns plain data
 */
export class WorkPool<Task, Result> {
  #pool: Promise<Piscina> | null = null
  readonly #turns: InTurn

  constructor(
    private readonly entry: string,
    private readonly bounds: WorkBounds,
  ) {
    this.#turns = new InTurn({ atOnce: threads, mostWaiting: bounds.mostWaiting, waitingOfOne: 1 })
  }

  /**
   * Does a piece of work for a person, when it is that person's turn.
   *
   * @throws TurnRefused when too many wait, or the person asked for something newer; WorkLate; whatever the
   *   work throws
   */
  run(person: string, task: Task): Promise<Result> {
    return this.#turns.run(person, () => this.#do(task))
  }

  async #do(task: Task): Promise<Result> {
    const pool = await this.#open()
    const { port1: begun, port2 } = new MessageChannel()
    const ending = new AbortController()
    let timer: NodeJS.Timeout | undefined
    begun.once('message', () => {
      timer = setTimeout(() => ending.abort(), this.bounds.deadline * slowness())
    })
    try {
      const transferList = [port2]
      return await pool.run({ task, begun: port2 }, { signal: ending.signal, transferList })
    } catch (error) {
      throw ending.signal.aborted || isOutOfMemory(error) ? new WorkLate() : error
    } finally {
      clearTimeout(timer)
      begun.close()
    }
  }

  /** Starts a thread ahead of the first work, in the background. */
  prepare(): void {
    this.#open().catch(() => {})
  }

  /** Ends all threads; running work is given up. */
  async close(): Promise<void> {
    const pool = this.#pool
    this.#pool = null
    await (await pool)?.destroy()
  }

  #open(): Promise<Piscina> {
    this.#pool ??= open(this.entry, this.bounds.example).catch((error) => {
      this.#pool = null
      throw error
    })
    return this.#pool
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Factor for the deadline on a busy machine, where work gets only part of the processor: at most four. */
function slowness(): number {
  const [lastMinute = 0] = loadavg()
  return Math.min(4, Math.max(1, lastMinute / availableParallelism()))
}

async function open(entry: string, example: unknown): Promise<Piscina> {
  const { outputFiles } = await build({
    stdin: { contents: entryCode(entry), resolveDir: root },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Libraries written for CommonJS ask for modules of Node by this name.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('file:///');" },
  })
  return new Piscina({
    filename: host,
    name: 'run',
    workerData: { code: outputFiles[0]?.text, example },
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 512 },
  })
}

/** The thread's code. It reports when the work begins, because waiting does not count. */
function entryCode(entry: string): string {
  return `import work from './${entry}'
export const warm = work
export default ({ task, begun }) => {
  begun.postMessage('begun')
  return work(task)
}`
}
