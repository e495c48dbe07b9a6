import { availableParallelism, loadavg } from 'node:os'
import path from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { build } from 'esbuild'
import { Piscina } from 'piscina'

export type WorkBounds = {
  /** milliseconds that one piece of work may run on a quiet machine, from its own start */
  deadline: number
  /** how many may wait for a thread */
  mostWaiting: number
  /** work that each thread does first, so that its code is warm: plain data */
  example?: unknown
}

/** Work that was not done. `late`: it took too long or too much room, and was ended; `busy`: too much was waiting. */
export class WorkRefused extends Error {
  override name = 'WorkRefused'

  constructor(readonly reason: 'late' | 'busy') {
    super(`The work was refused: ${reason}.`)
  }
}

const root = process.cwd()
const host = path.join(/* turbopackIgnore: true */ root, 'lib/host/bundled-worker.mjs')
/** One core stays free for those who ask for pages. */
const threads = Math.max(1, Math.min(2, availableParallelism() - 1))

/**
 * Threads that do one kind of work, apart from the thread that answers requests.
 *
 * @param entry file from the root of the clone: its default export takes plain data and returns plain data
 */
export class WorkPool<Task, Result> {
  #pool: Promise<Piscina> | null = null

  constructor(
    private readonly entry: string,
    private readonly bounds: WorkBounds,
  ) {}

  /**
   * Does a piece of work.
   *
   * @throws WorkRefused when it is late, or too much is waiting; whatever the work itself throws
   */
  async run(task: Task): Promise<Result> {
    const pool = await this.#open()
    if (pool.queueSize >= this.bounds.mostWaiting) throw new WorkRefused('busy')
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
      throw ending.signal.aborted || isOutOfMemory(error) ? new WorkRefused('late') : error
    } finally {
      clearTimeout(timer)
      begun.close()
    }
  }

  /** Starts a thread ahead of the first work, in the background. */
  prepare(): void {
    this.#open().catch(() => {})
  }

  /** Ends all threads; what runs is given up. */
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

/** How much longer than on a quiet machine work may take: as other programs take their share, at most four times. */
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

/** Says when the work begins, as waiting does not count. */
function entryCode(entry: string): string {
  return `import work from './${entry}'
export const warm = work
export default ({ task, begun }) => {
  begun.postMessage('begun')
  return work(task)
}`
}
