import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { faultsOf } from './structure'
import { large } from './structure/sizes'
import { readSources } from './structure/source-file'

let folder = ''
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The faults of a clone that holds these files, each as "path message". */
function check(files: Record<string, string>): string[] {
  clone(files)
  return faultsOf(folder).map((fault) => `${fault.path} ${fault.message}`)
}

function clone(files: Record<string, string>): void {
  folder = mkdtempSync(path.join(tmpdir(), 'structure-'))
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

const action = "'use server'\nimport { defineAction } from '@/auth/define-action'\n"

test('a house as designed has no faults', () => {
  const good = {
    'app/(app)/people/[personId]/gap/page.tsx':
      "import { findGap } from '@/features/gap/queries'\nexport default findGap\n",
    'app/api/health/route.ts': "import { env } from '@/lib/env'\nexport const GET = env\n",
    'features/gap/schema.ts': "import { z } from 'zod'\nexport const gap = z.string()\n",
    'features/gap/rules.ts': "import { day } from '@/lib/dates'\nexport const late = day\n",
    'features/gap/rules.test.ts':
      "import { late } from './rules'\nimport { seed } from '@/db/testing/factories'\n",
    'features/gap/queries.ts':
      "import 'server-only'\nimport { readAs } from '@/db/client'\nexport const findGap = readAs\n",
    'features/gap/mutations/save.ts':
      "import 'server-only'\nimport { findGap } from '../queries'\nexport const save = findGap\n",
    'features/gap/actions.ts': `${action}export const saveGap = defineAction(1)\n`,
    'features/gap/components/gap-page.tsx':
      "import { Button } from '@/components/ui/button'\nexport const A = Button\n",
    'features/gap/chain/rules/order.ts':
      "import { late } from '@/features/gap/rules'\nexport const a = late\n",
    'features/gap/chain/actions.ts': `${action}export const saveChain = defineAction(1)\n`,
    'components/ui/button.tsx': "import { cn } from '@/lib/cn'\nexport const Button = cn\n",
    'db/schema/index.ts': "export * from './gap'\n",
    'lib/cn.ts': 'export const cn = 1\n',
  }
  expect(check(good)).toEqual([])
})

describe('directions', () => {
  test.each([
    ['app/page.tsx', '@/db/client', /app must not import db/],
    ['components/ui/button.tsx', '../../db/client', /components must not import db/],
    ['components/ui/button.tsx', '@/features/gap/rules', /components must not import features/],
    ['lib/dates.ts', '@/auth/viewer', /lib must not import auth/],
    ['db/client.ts', '@/auth/viewer', /db must not import auth/],
    ['auth/viewer.ts', '@/features/gap/rules', /auth must not import features/],
    ['features/gap/rules.ts', '@/db/client', /rules and schemas are pure/],
    ['features/gap/components/gap.tsx', '@/db/client', /take plain data as props/],
    ['features/gap/chain/rules/order.ts', '@/features/gap/queries', /rules and schemas are pure/],
    ['features/gap/rules.ts', '@/features/gap/chain/mutations', /rules and schemas are pure/],
  ])('%s must not import %s', (file, target, message) => {
    expect(check({ [file]: `import { x } from '${target}'\n` })).toEqual([expect.stringMatching(message)])
  })

  test('what tests are made with stays out of the product', () => {
    const found = check({
      'features/gap/testing/desk.ts': "import { sketch } from './sketch'\n",
      'features/gap/rules.test.ts': "import { desk } from './testing/desk'\n",
      'scripts/bench.ts': "import { desk } from '@/features/gap/testing/desk'\n",
      'features/gap/rules.ts': "import { desk } from './testing/desk'\n",
      'lib/dates.ts': "import { steps } from '@/lib/testing/steps'\n",
    })
    expect(found).toEqual([
      expect.stringMatching(/^features\/gap\/rules\.ts imports features\/gap\/testing\/desk, but/),
      expect.stringMatching(/^lib\/dates\.ts imports lib\/testing\/steps, but/),
    ])
  })

  test('neither for its types, nor later, nor for passing it on', () => {
    expect(check({ 'lib/a.ts': "import type { X } from '@/db/client'\n" })).toHaveLength(1)
    expect(check({ 'lib/a.ts': "const x = await import('@/db/client')\n" })).toHaveLength(1)
    expect(check({ 'lib/a.ts': "export { x } from '@/db/client'\nexport const y = 1\n" })).toHaveLength(1)
    expect(check({ 'lib/a.ts': "import {\n  x,\n  y,\n} from '@/db/client'\n" })).toHaveLength(1)
  })

  test('a comment imports nothing', () => {
    expect(
      check({ 'lib/a.ts': "// import { x } from '@/db/client'\nexport const a = 'https://example.com'\n" }),
    ).toEqual([])
  })

  test('features may use one another, but not in a circle', () => {
    const a = { 'features/a/rules.ts': "import { b } from '@/features/b/rules'\n" }
    const b = { 'features/b/rules.ts': "import { c } from '../c/rules'\n" }
    expect(check({ ...a, ...b })).toEqual([])
    const c = { 'features/c/schema.ts': "import { a } from '@/features/a/rules'\n" }
    expect(check({ ...a, ...b, ...c })).toEqual([
      expect.stringMatching(/a and b use each other/),
      expect.stringMatching(/b and c use each other/),
    ])
  })

  test('nor may sub-nouns of one feature', () => {
    const rules = { 'features/a/rules.ts': "import { b } from '@/features/a/b/rules'\n" }
    const b = { 'features/a/b/rules.ts': "import { c } from '@/features/a/c/rules'\n" }
    expect(check({ ...rules, ...b })).toEqual([])
    const c = { 'features/a/c/rules.ts': "import { b } from '../b/rules'\n" }
    expect(check({ ...rules, ...b, ...c })).toEqual([expect.stringMatching(/a\/b and a\/c use each other/)])
  })
})

describe('names', () => {
  test.each([
    ['features/gap/service.ts', /one of the six names/],
    ['features/gap/chain/service.ts', /one of the six names/],
    ['features/gap/chain/more/rules.ts', /one of the six names/],
    ['app/gap-chart.tsx', /is no address/],
    ['lib/utils.ts', /says nothing/],
    ['components/ui/types.ts', /says nothing/],
    ['components/ui/GapChart.tsx', /kebab-case/],
    ['components/ui/index.ts', /barrel/],
  ])('%s', (file, message) => {
    expect(check({ [file]: 'export const a = 1\n' })).toEqual([expect.stringMatching(message)])
  })

  test('a file that only passes on is a barrel under any name', () => {
    expect(check({ 'lib/all.ts': "export { a } from './a'\nexport type { B } from './b'\n" })).toEqual([
      expect.stringMatching(/barrel/),
    ])
  })
})

describe('schemas', () => {
  test.each([
    'export const nameLength = 80',
    "export const kinds = ['a', 'b'] as const",
    'export const field = (id: string) => id',
    'export type Kind = (typeof kinds)[number]',
    'export type Row = {\n  id: string\n}',
    "export type Side =\n  | 'left'\n  | 'right'",
  ])('have no part in: %s', (text) => {
    expect(check({ 'features/gap/schema.ts': `${text}\n` })).toEqual([expect.stringMatching(/no part in/)])
  })

  test('hold what zod reads, and the types inferred from it', () => {
    const text =
      'export const gap = z.object({})\nexport type Gap = z.output<typeof gap>\nexport type Key = keyof Gap\n'
    expect(check({ 'features/gap/schema/gap.ts': text })).toEqual([])
  })
})

test('a page has at most 60 lines', () => {
  const page = (lines: number) => ({ 'app/gap/page.tsx': 'export const a = 1\n'.repeat(lines) })
  expect(check(page(60))).toEqual([])
  expect(check(page(61))).toEqual([expect.stringMatching(/at most 60/)])
})

describe('the server', () => {
  test.each([
    'features/gap/queries.ts',
    'features/gap/mutations.ts',
    'features/gap/queries/one.ts',
    'features/gap/chain/queries.ts',
  ])('%s carries its mark', (file) => {
    expect(check({ [file]: 'export const a = 1\n' })).toEqual([expect.stringMatching(/server-only/)])
  })

  test("'use server' has one place", () => {
    const inline = "export async function save() {\n  'use server'\n}\n"
    expect(check({ 'features/gap/components/a.tsx': inline })).toEqual([expect.stringMatching(/outside of/)])
    expect(check({ 'app/nothing/page.bench.tsx': inline })).toEqual([])
    expect(check({ 'features/gap/actions.ts': action.split('\n').slice(1).join('\n') })).toEqual([
      expect.stringMatching(/must begin/),
    ])
  })

  test.each([
    'export async function save() {}',
    'export const save = async () => {}',
    'export type Saved = string',
    'export default defineAction(1)',
  ])('actions.ts refuses: %s', (line) => {
    expect(check({ 'features/gap/actions.ts': `${action}${line}\n` })).toEqual([
      expect.stringMatching(/something else than an action/),
    ])
  })

  test('what looks like an action must come from the one door', () => {
    const own = "'use server'\nimport { defineAction } from './mine'\nexport const save = defineAction(1)\n"
    expect(check({ 'features/gap/actions.ts': own })).toHaveLength(1)
  })
})

describe('sizes', () => {
  test('three hundred lines are the most', () => {
    expect(check({ 'lib/a.ts': 'export const a = 1\n'.repeat(300) })).toEqual([])
    expect(check({ 'lib/a.ts': 'export const a = 1\n'.repeat(301) })).toEqual([
      expect.stringMatching(/301 lines/),
    ])
  })

  test('files of SQL functions are counted too, and those of migrations are not', () => {
    const sql = (lines: number) => '-- one clause\n'.repeat(lines)
    expect(check({ 'db/sql/50_team.sql': sql(300), 'db/migrations/0000_house.sql': sql(301) })).toEqual([])
    expect(check({ 'db/sql/50_team.sql': sql(301) })).toEqual([expect.stringMatching(/301 lines/)])
  })

  test('a file is looked at again at 200 lines, one of SQL at 250', () => {
    const lines = (count: number) => '\n'.repeat(count - 1).concat('x')
    clone({
      'lib/a.ts': lines(200),
      'lib/b.ts': lines(201),
      'db/sql/10_a.sql': lines(250),
      'db/sql/20_b.sql': lines(251),
    })
    expect(large(readSources(folder)).map(({ path: file }) => file)).toEqual(['db/sql/20_b.sql', 'lib/b.ts'])
  })

  test('46 of a hundred components may reach the browser: what a client component imports does, but not what it asks for later', () => {
    const server = {
      'components/a.tsx': "import type { C } from './c'\nexport const A = 1\n",
      'components/b.tsx': 'export const B = 1\n',
    }
    const client = {
      'components/c.tsx': "// a leaf\n'use client'\nimport { type A } from './a'\nexport const C = 1\n",
    }
    expect(check({ ...server, ...client })).toEqual([])
    const later = {
      'components/c.tsx': "'use client'\nexport const C = () => import('./b')\n",
    }
    expect(check({ ...server, ...later })).toEqual([])
    const importing = {
      'components/c.tsx': "'use client'\nimport { type A, B } from './b'\nexport const C = 1\n",
    }
    expect(check({ ...server, ...importing })).toEqual([expect.stringMatching(/^2 of 3 component files/)])
  })

  test('a client component reads nothing by itself', () => {
    const files = {
      'features/gap/components/a.tsx': "'use client'\nimport { x } from '../queries'\n",
      'components/b.tsx': '',
      'components/c.tsx': '',
    }
    expect(check(files)).toEqual([expect.stringMatching(/take plain data as props/)])
  })
})
