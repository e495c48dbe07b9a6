import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sample } from '@/features/document/markdown/testing/samples'

const root = fileURLToPath(new URL('..', import.meta.url))

function run(args: string[], input: string | Uint8Array) {
  const result = spawnSync('npm', ['run', '--silent', 'document', '--', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  })
  return { code: result.status, out: result.stdout, error: result.stderr }
}

describe('the document command', () => {
  it('parses, formats, and does both through the rows, with one result', { timeout: 60_000 }, () => {
    const parsed = run(['parse'], sample)
    expect(parsed.code).toBe(0)
    expect(JSON.parse(parsed.out)).toMatchObject({ version: 1, analyses: [{ current: true }] })
    const formatted = run(['format'], parsed.out)
    expect(formatted.out).toContain('### 나의 상태 (상,중,하)\n- [중] 분산 처리\n')
    expect(run(['roundtrip'], sample)).toEqual(formatted)
    expect(run(['roundtrip'], formatted.out).out).toBe(formatted.out)
  })

  it('says what is wrong on standard error', { timeout: 60_000 }, () => {
    expect(run(['parse'], new Uint8Array([0xb0, 0xa1]))).toMatchObject({
      code: 1,
      out: '',
      error: expect.stringContaining('not UTF-8'),
    })
    expect(run(['format'], '{}')).toMatchObject({
      code: 1,
      out: '',
      error: expect.stringContaining('version'),
    })
    expect(run(['fly'], '')).toMatchObject({ code: 2, out: '', error: expect.stringContaining('Usage') })
  })
})
