/** Rejects if the promise takes longer than this many milliseconds. */
export function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time.')), milliseconds)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
