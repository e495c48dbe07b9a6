/** Work as bad as it may be: never done, without bounds in memory, or failing; anything else comes back. */
export default function oddWork(task: string): string {
  if (task === 'endless') while (true) {}
  if (task === 'boundless')
    for (const heap: string[][] = []; ; ) heap.push(Array(100_000).fill(`${heap.length}`))
  if (task === 'failing') throw new TypeError('It failed.')
  return task
}
