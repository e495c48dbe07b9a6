import { expect, test } from 'vitest'
import { add, countAttacks, countPlaywright, countVitest, ofCheck } from './reports'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  message: 'not a module',
  assertionResults: tests.map((one, i) => ({
    status: one,
    fullName: `test ${i}`,
    failureMessages: one === 'failed' ? ['expected 1\nto be 2'] : [],
  })),
})

const spec = (title: string, status: string) => ({
  title,
  file: 'a.spec.ts',
  line: 3,
  tests: [{ projectName: 'phone', status, results: [{ error: { message: 'not seen' } }] }],
})

const walked = {
  stats: { expected: 4 },
  suites: [
    { specs: [spec('good', 'expected')], suites: [{ specs: [spec('bad', 'unexpected')] }] },
    { specs: [spec('at times', 'flaky')] },
  ],
}

test('Vitest: tests are counted one by one, and what failed has its name and its words', () => {
  const report = { numPassedTests: 2, testResults: [file('failed', 'passed', 'passed', 'failed')] }
  expect(countVitest('Vitest', report, 1)).toEqual({
    passed: 2,
    failed: ['a.test.ts › test 2\n    expected 1\n    to be 2'],
  })
})

test('Vitest: a file that does not load is a failure', () => {
  const report = { numPassedTests: 1, testResults: [file('passed', 'passed'), file('failed')] }
  expect(countVitest('Vitest', report, 1)).toEqual({ passed: 1, failed: ['a.test.ts\n    not a module'] })
})

test('Playwright: whatever did not pass at once has failed, however deep it stands', () => {
  expect(countPlaywright('Browser', walked, 1)).toEqual({
    passed: 4,
    failed: ['[phone] a.spec.ts:3 › bad\n    not seen', '[phone] a.spec.ts:3 › at times\n    not seen'],
  })
})

test('attacks: one that was not held has failed', () => {
  const report = { attacks: 3, fell: ['links without end: health was not 200'] }
  expect(countAttacks('Attacks', report, 1)).toEqual({ passed: 2, failed: report.fell })
})

test('a run that failed never counts as good', () => {
  expect(countVitest('Vitest', { numPassedTests: 3, testResults: [] }, 1)).toEqual({
    passed: 3,
    failed: ['Vitest: exit code 1'],
  })
  expect(countVitest('Vitest', undefined, 0)).toEqual({ passed: 0, failed: ['Vitest: no report'] })
  expect(countPlaywright('Browser', { stats: { expected: 4 } }, 124)).toEqual({
    passed: 4,
    failed: ['Browser: exit code 124'],
  })
  expect(countPlaywright('Browser', {}, 0)).toEqual({ passed: 0, failed: ['Browser: no report'] })
})

test('the sum', () => {
  const sum = add(add(ofCheck('Types', 0), ofCheck('Lint', 2)), countPlaywright('Browser', walked, 1))
  expect(sum).toMatchObject({ passed: 5, failed: { length: 3 } })
  expect(sum.failed[0]).toBe('Lint')
})
