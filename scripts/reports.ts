import { z } from 'zod'

export type Count = { passed: number; failed: number }

export function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed }
}

/** Counts a check without a report as one test. @param code its exit code */
export function ofCheck(code: number): Count {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

/**
 * Counts Vitest's report. A file that could not be loaded counts as one failure, as does a run that failed
 * without a failed test, or without a report.
 *
 * @param report the JSON that Vitest wrote
 * @param code its exit code
 */
export function countVitest(report: unknown, code: number): Count {
  const parsed = vitestReport.safeParse(report)
  if (!parsed.success) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = parsed.data
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return atLeastOne({ passed: numPassedTests, failed: numFailedTests + unloaded.length }, code)
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** Counts Playwright's report, in the same way. @param report the JSON that Playwright wrote @param code its exit code */
export function countPlaywright(report: unknown, code: number): Count {
  const parsed = playwrightReport.safeParse(report)
  if (!parsed.success) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = parsed.data.stats
  return atLeastOne({ passed: expected, failed: unexpected + flaky }, code)
}

const attacksReport = z.object({ attacks: z.number(), held: z.number() })

/** Counts the report of `npm run abuse` in the same way: a held attack has passed. */
export function countAttacks(report: unknown, code: number): Count {
  const parsed = attacksReport.safeParse(report)
  if (!parsed.success) return { passed: 0, failed: 1 }
  const { attacks, held } = parsed.data
  return atLeastOne({ passed: held, failed: attacks - held }, code)
}

function atLeastOne(count: Count, code: number): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}
