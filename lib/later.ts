/** A part of the page's scripts that is fetched when it is first asked for, or when the page has come to rest. */
export type Later<Part> = {
  /** the part; null until it is there */
  now: () => Part | null
  /** calls back when the part comes, without asking for it; returns a function that stops listening */
  listen: (call: () => void) => () => void
  /** rejects where it could not be fetched; asking again fetches again */
  get: () => Promise<Part>
}

const parts: Later<unknown>[] = []
/** Whether the browser had nothing else to do once; scripts may still come. */
let isAtRest = false

/** @param load an `import()`, so that what it names becomes a file of its own */
export function later<Part>(load: () => Promise<Part>): Later<Part> {
  let here: Part | null = null
  let coming: Promise<Part> | null = null
  const listeners = new Set<() => void>()
  const part: Later<Part> = {
    now: () => here,
    listen: (call) => {
      listeners.add(call)
      return () => listeners.delete(call)
    },
    get: () => {
      coming ??= load().then(
        (loaded) => {
          here = loaded
          for (const call of listeners) call()
          return loaded
        },
        (error: unknown) => {
          coming = null
          throw error
        },
      )
      return coming
    },
  }
  parts.push(part)
  if (isAtRest) fetchAll()
  return part
}

function fetchAll(): void {
  isAtRest = true
  delete document.documentElement.dataset.whole
  const asked = [...parts]
  Promise.all(asked.map((part) => part.get())).then(
    () => {
      if (asked.length === parts.length) document.documentElement.dataset.whole = ''
    },
    // What did not come is fetched again when it is needed.
    () => {},
  )
}

/**
 * Fetches all parts once the browser has nothing else to do, so that they are there without a connection too; those of
 * scripts that come after that, at once. The document says `data-whole` when nothing is left to come.
 *
 * @returns a function that gives up
 */
export function fetchWhenIdle(): () => void {
  // Safari has no idle callbacks.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(fetchAll, 500)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(fetchAll, { timeout: 2_000 })
  return () => cancelIdleCallback(asked)
}
