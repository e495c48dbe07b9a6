import { Session } from 'node:inspector'
import { afterAll, beforeAll } from 'vitest'

type Coverage = { result: { functions: { ranges: { count: number }[] }[] }[] }

/**
 * Call it at the top of a test file. It returns a function that counts the function calls of a piece of work,
 * by V8's coverage. The count is the same on any machine, however busy, unlike time. Built-in work, such as a
 * regular expression, is one step.
 */
export function countSteps(): (work: () => void) => number {
  const session = new Session()
  beforeAll(() => {
    session.connect()
    ask(session, 'Profiler.enable')
    ask(session, 'Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  })
  afterAll(() => {
    ask(session, 'Profiler.stopPreciseCoverage')
    session.disconnect()
  })
  return (work) => {
    // Reading the coverage also resets the counts.
    ask(session, 'Profiler.takePreciseCoverage')
    work()
    const { result } = ask(session, 'Profiler.takePreciseCoverage') as Coverage
    let sum = 0
    for (const { functions } of result) for (const { ranges } of functions) sum += ranges[0]?.count ?? 0
    return sum
  }
}

/** Asks the inspector of this process, which answers before it returns. */
function ask(session: Session, method: string, options?: object): unknown {
  let answer: unknown
  session.post(method, options, (error, result) => {
    if (error) throw error
    answer = result
  })
  return answer
}
