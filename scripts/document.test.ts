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

  it('proposes parts, levels, days and tables, and reads what convert reads', { timeout: 60_000 }, () => {
    const text =
      '## 핵심역량\n• Kotlin ★★★☆☆\n## 실행 계획\n• 책 읽기 (2027년 1월)\n\n| 역량 | 현재 |\n|---|---|\n| Go | 3/5 |\n'
    const { code, out } = run(['parse', '--preview'], text)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      sections: [
        { line: 1, kind: 'required', why: 'heading' },
        { line: 3, kind: 'todo', why: 'heading' },
      ],
      levels: [{ line: 2, mark: '★★★☆☆', suggestion: 2 }],
      days: [{ line: 4, day: '2027-01-31' }],
      tables: [{ line: 6, columns: [{ role: 'item' }, { role: 'self' }] }],
      document: { sections: [{ nodes: [{ form: 'bullet', text: 'Kotlin ★★★☆☆' }] }, {}] },
    })
    const outline =
      '<opml version="2.0"><body><outline text="필요역량"><outline text="Go"/></outline></body></opml>'
    expect(JSON.parse(run(['parse'], outline).out)).toMatchObject({
      analyses: [{ sections: [{ kind: 'required' }] }],
    })
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
