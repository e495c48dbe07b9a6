import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

function run(args: string[], input = '') {
  const cwd = fileURLToPath(new URL('..', import.meta.url))
  const command = ['run', '--silent', 'competencies', '--', ...args]
  const { status, stdout, stderr } = spawnSync('npm', command, { cwd, input, encoding: 'utf8' })
  return { code: status, out: stdout, error: stderr }
}

test('the competencies command groups lines, by their numbers from 0', { timeout: 60_000 }, () => {
  const { code, out } = run(['group'], '\uFEFFRedis\r\nKafka, 레디스 역량\n\n카프카\n')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual([
    { name: 'Redis', items: [0, 1] },
    { name: 'Kafka', items: [1, 3] },
    { name: '', items: [2] },
  ])
  expect(run(['group']).out).toBe('[]\n')
  expect(run(['fly'])).toMatchObject({ code: 2, out: '', error: expect.stringContaining('Usage') })
})
