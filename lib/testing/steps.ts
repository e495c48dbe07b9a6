import { Session } from 'node:inspector'
import { afterAll, beforeAll } from 'vitest'

type Coverage = { result: { functions: { ranges: { count: number }[] }[] }[] }

/**
 * For the top of a test file: gives a function that counts what a piece of work does, in calls of functions, as V8's
 * coverage tells. The same work takes as many on any machine, however busy it is, where its time would say nothing.
 * What a call does by itself, such as a regular expression, is one step.
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
    // What was counted before is told, and so forgotten.
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
