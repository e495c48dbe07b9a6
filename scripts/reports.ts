import { z } from 'zod'

/** Tests that passed, and for each one that failed its name with the beginning of what it said. */
export type Outcome = { passed: number; failed: string[] }

export const none: Outcome = { passed: 0, failed: [] }

export function add(a: Outcome, b: Outcome): Outcome {
  return { passed: a.passed + b.passed, failed: [...a.failed, ...b.failed] }
}

/** Counts a check without a report as one test. @param name what to call it @param code its exit code */
export function ofCheck(name: string, code: number): Outcome {
  return code === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [name] }
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

/**
 * Counts Vitest's report. A file that could not be loaded counts as one failure, as does a run that failed
 * without a failed test, or without a report.
 *
 * @param name what to call the run
 * @param report the JSON that Vitest wrote
 * @param code its exit code
 */
export function countVitest(name: string, report: unknown, code: number): Outcome {
  const parsed = vitestReport.safeParse(report)
  if (!parsed.success) return { passed: 0, failed: [`${name}: no report`] }
  const { numPassedTests, testResults } = parsed.data
  const failed = testResults.flatMap((file) => {
    const tests = file.assertionResults.filter((test) => test.status === 'failed')
    if (file.status === 'failed' && tests.length === 0) return [told(file.name, file.message)]
    return tests.map((test) => told(`${file.name} › ${test.fullName}`, test.failureMessages?.[0]))
  })
  return atLeastOne(name, { passed: numPassedTests, failed }, code)
}

const playwrightTest = z.object({
  projectName: z.string(),
  status: z.string(),
  results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
})
const playwrightSuite = z.object({
  specs: z
    .array(
      z.object({ title: z.string(), file: z.string(), line: z.number(), tests: z.array(playwrightTest) }),
    )
    .default([]),
  get suites() {
    return z.array(playwrightSuite).default([])
  },
})
const playwrightReport = z.object({
  stats: z.object({ expected: z.number() }),
  suites: z.array(playwrightSuite).default([]),
})

/** Counts Playwright's report, in the same way; what passed only when tried again has failed. */
export function countPlaywright(name: string, report: unknown, code: number): Outcome {
  const parsed = playwrightReport.safeParse(report)
  if (!parsed.success) return { passed: 0, failed: [`${name}: no report`] }
  const failed = parsed.data.suites.flatMap(failedIn)
  return atLeastOne(name, { passed: parsed.data.stats.expected, failed }, code)
}

function failedIn(suite: z.infer<typeof playwrightSuite>): string[] {
  const own = suite.specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'unexpected' || test.status === 'flaky')
      .map((test) => {
        const error = test.results.find((result) => result.error)?.error
        return told(`[${test.projectName}] ${spec.file}:${spec.line} › ${spec.title}`, error?.message)
      }),
  )
  return [...own, ...suite.suites.flatMap(failedIn)]
}

const attacksReport = z.object({ attacks: z.number(), fell: z.array(z.string()) })

/** Counts the report of `npm run abuse` in the same way: a held attack has passed. */
export function countAttacks(name: string, report: unknown, code: number): Outcome {
  const parsed = attacksReport.safeParse(report)
  if (!parsed.success) return { passed: 0, failed: [`${name}: no report`] }
  const { attacks, fell } = parsed.data
  return atLeastOne(name, { passed: attacks - fell.length, failed: fell }, code)
}

/** So many lines of a failure stand below its name. */
const toldLines = 12

function told(name: string, message: string | undefined): string {
  if (!message) return name
  return [name, ...message.trim().split('\n', toldLines)].join('\n    ')
}

function atLeastOne(name: string, outcome: Outcome, code: number): Outcome {
  if (code === 0 || outcome.failed.length > 0) return outcome
  return { ...outcome, failed: [`${name}: exit code ${code}`] }
}
