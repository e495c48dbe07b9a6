import { expect, test } from 'vitest'
import { add, countPlaywright, countVitest, ofCheck } from './reports'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
})

test('Vitest: tests are counted one by one', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [file('failed', 'passed', 'passed', 'failed')],
  }
  expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1 })
})

test('Vitest: a file that does not load is a failure', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 0,
    testResults: [file('passed', 'passed'), file('failed')],
  }
  expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1 })
})

test('a run that failed never counts as good', () => {
  expect(countVitest({ numPassedTests: 3, numFailedTests: 0, testResults: [] }, 1)).toEqual({
    passed: 3,
    failed: 1,
  })
  expect(countVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 })
  expect(countPlaywright({ stats: { expected: 4, unexpected: 0, flaky: 0 } }, 124)).toEqual({
    passed: 4,
    failed: 1,
  })
  expect(countPlaywright({}, 0)).toEqual({ passed: 0, failed: 1 })
})

test('the sum', () => {
  const browser = countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1 } }, 1)
  expect(add(add(ofCheck(0), ofCheck(2)), browser)).toEqual({ passed: 5, failed: 3 })
})
