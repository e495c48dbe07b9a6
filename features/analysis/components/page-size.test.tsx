import { generateNKeysBetween } from 'fractional-indexing'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DrawerState } from '@/components/shell/drawer-state'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Node, Outline, Section } from '@/features/outline/model/rules/outline'
import { pack } from '@/features/outline/model/rules/packed'
import { OutlineProvider } from '@/features/outline/sync/components/outline-provider'
import { messagesOf } from '@/lib/i18n/messages'
import type { SectionKind } from '@/lib/outline-kinds'
import { type Parted, partOfAnalysis } from '../rules/part'
import Chain from './chain'
import { OutlineSection } from './outline-section'

/** Bytes of the whole page; what is not drawn here, such as its head and the words of the product, takes the rest. */
const most = 1_500_000 - 200_000

type Shape = { count: number; linked?: 'one by one' | 'to one'; text?: string; kinds?: SectionKind[] }

function page({ count, linked, text = '캐시, 락, 이벤트 기반 아키텍처', kinds }: Shape): Parted {
  const id = newId()
  const sections = (kinds ?? ['goal', 'required', 'state', 'gap', 'todo']).map(
    (kind, index): Section => ({ id: newId(), analysisId: id, kind, heading: null, position: `a${index}` }),
  )
  const keys = generateNKeysBetween(null, null, count)
  const nodes = sections.flatMap(({ id: sectionId, kind }) =>
    keys.slice(0, kind === 'goal' ? 1 : count).map((position, index): Node => {
      const box = kind === 'todo' ? 'open' : 'none'
      const given = { id: newId(), sectionId, parentId: null, position, form: 'bullet', box } as const
      return { ...given, start: null, text: `${index} ${text}`, isGoal: false, version: 1 }
    }),
  )
  const of = (kind: SectionKind) => {
    const section = sections.find((each) => each.kind === kind)
    return nodes.filter(({ sectionId }) => sectionId === section?.id)
  }
  const competencies = of('required')
  const outline: Outline = {
    ...emptyOutline(),
    sections,
    nodes,
    levels: competencies.map(({ id: nodeId }) => ({ nodeId, kind: 'target', value: 3 })),
    links: linked
      ? (['state', 'gap', 'todo'] as const).flatMap((kind) =>
          of(kind).map(({ id: nodeId }, index) => ({
            nodeId,
            competencyId: competencies[linked === 'to one' ? 0 : index]?.id as string,
          })),
        )
      : [],
  }
  const owner = { relation: 'self' as const }
  return { id, owner, outline, sections, pageThreads: { threads: [] }, suggestions: [] }
}

const idle = () => {}
const router = { back: idle, forward: idle, refresh: idle, push: idle, replace: idle, prefetch: idle }

const somebodys = {
  owner: { id: newId(), name: '하나' },
  viewer: { id: newId(), timeZone: 'UTC' },
  analysisId: null,
}

/** Bytes of HTML and of the data that travels with it. */
function bytesOf(outline: Outline, what: ReactNode): number {
  const html = renderToStaticMarkup(
    <AppRouterContext value={router as never}>
      <NextIntlClientProvider locale="ko" messages={messagesOf('ko')} timeZone="UTC">
        <OutlineProvider page={somebodys} outline={pack(outline)} today="2026-01-01">
          <DrawerState opens={false}>{what}</DrawerState>
        </OutlineProvider>
      </NextIntlClientProvider>
    </AppRouterContext>,
  )
  const data = JSON.stringify(pack(outline)).replace(/[<>&]/g, '\\u0000')
  return Buffer.byteLength(html) + Buffer.byteLength(data)
}

function sizes(whole: Parted, view: 'document' | 'chain'): number[] {
  const parts = partOfAnalysis(whole, view, {}).outline.excerpt?.parts ?? 1
  const asked = [...new Set([1, Math.ceil(parts / 2)])]
  return asked.map((part) => {
    const { outline, sections } = partOfAnalysis(whole, view, { part: String(part) })
    const shown =
      view === 'chain' ? (
        <Chain sections={sections} editable />
      ) : (
        sections.map((section) => (
          <OutlineSection key={section.id} section={section} ownerId={whole.id} editable />
        ))
      )
    return bytesOf(outline, shown)
  })
}

const shapes: Record<string, Shape> = {
  '300 of each, linked one by one': { count: 300, linked: 'one by one' },
  '1,000 of each, not linked': { count: 1_000 },
  '1,000 of each, linked to one': { count: 1_000, linked: 'to one' },
  'long texts of marks that take six bytes': { count: 60, text: '<"&\''.repeat(5_000) },
  'long texts, linked to one': { count: 60, linked: 'to one', text: '긴'.repeat(19_990) },
  'texts of signs and links, linked one by one': {
    count: 60,
    linked: 'one by one',
    text: '[a](/b)`c`**d**'.repeat(300),
  },
  'many outlines of 25': { count: 25, kinds: Array.from({ length: 60 }, () => 'other' as const) },
}

test.each(Object.entries(shapes))('a page of %s stays below 1.5 MB in both views', (_, shape) => {
  const whole = page(shape)
  for (const view of ['document', 'chain'] as const) {
    for (const bytes of sizes(whole, view)) expect(bytes, view).toBeLessThan(most)
  }
})

test('an analysis of the usual size is not divided', () => {
  for (const view of ['document', 'chain'] as const) {
    const whole = page({ count: 100, linked: 'one by one' })
    expect(partOfAnalysis(whole, view, {})).toBe(whole)
  }
})
