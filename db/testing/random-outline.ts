import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { boxes, forms, type sectionKinds } from '@/lib/outline-kinds'
import { owner } from './factories'

type RandomItem = {
  /** below which of the items before it; at the top where there are fewer */
  below: number
  text: string
  form: (typeof forms)[number]
  box: (typeof boxes)[number]
  position: string
  due: boolean
  recurs: boolean
  days: number
}

/** Items of one section, of all forms, of words and of nothing, in any depth. */
export const randomItems: fc.Arbitrary<RandomItem[]> = fc.array(
  fc.record({
    below: fc.nat(8),
    text: fc.constantFrom('word', ' 낱말 ', '', ' \n\t', '\u00a0', '\u3000', '---'),
    form: fc.constantFrom(...forms),
    box: fc.constantFrom(...boxes),
    position: fc.constantFrom('a0', 'a1', 'Zz'),
    due: fc.boolean(),
    recurs: fc.boolean(),
    days: fc.nat(2),
  }),
  { maxLength: 8 },
)

/** Stores an analysis with a section of this kind for each of these lists. @returns the analysis' id */
export async function storeSections(
  owner_id: string,
  kind: (typeof sectionKinds)[number],
  lists: readonly (readonly RandomItem[])[],
): Promise<string> {
  const sql = owner()
  const analysis_id = newId()
  await sql`insert into analysis ${sql({ owner_id, id: analysis_id, position: 'a0' })}`
  for (const items of lists) {
    const section_id = newId()
    await sql`insert into section ${sql({ owner_id, id: section_id, analysis_id, kind, position: 'a0' })}`
    const ids = items.map(() => newId())
    for (const [index, { below, text, form, box, position, due, recurs, days }] of items.entries()) {
      const parent_id = below < index ? (ids[below] as string) : null
      const [node_id, row] = [ids[index] as string, { owner_id, section_id, parent_id }]
      await sql`insert into node ${sql({ ...row, id: node_id, text, form, box, position })}`
      if (due) await sql`insert into due ${sql({ owner_id, node_id, day: '2026-11-03' })}`
      if (recurs) await sql`insert into recurrence ${sql({ owner_id, node_id, rule: 'FREQ=DAILY' })}`
      for (const day of ['2026-11-01', '2026-11-02'].slice(0, days))
        await sql`insert into completion ${sql({ owner_id, node_id, day })}`
    }
  }
  return analysis_id
}
