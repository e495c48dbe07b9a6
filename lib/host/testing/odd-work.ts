/** The worst work there is: it never ends, takes all memory, or fails; any other task is returned. */
export default function oddWork(task: string): string {
  if (task === 'endless') while (true) {}
  if (task === 'boundless')
    for (const heap: string[][] = []; ; ) heap.push(Array(100_000).fill(`${heap.length}`))
  if (task === 'failing') throw new TypeError('It failed.')
  return task
}
