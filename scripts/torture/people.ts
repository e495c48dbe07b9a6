import type { Viewer } from '@/db/client'
import { createPerson, createSession, owner } from '@/db/testing/factories'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { newInsert } from '@/features/outline/model/rules/edit'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import type { SectionKind } from '@/lib/outline-kinds'
import { type Chance, chanceOf } from './chance'
import type { Ledger } from './ledger'
import { transportTo } from './site'
import { Writer } from './writer'

/** A person in whose document two devices write at once. */
export type Tortured = { id: string; viewer: Viewer; writers: Writer[] }

/** Makes a person, a document with a section for each writer and one item for both, and the two writers. */
export async function torturedPerson(
  door: { site: string; action: string },
  ledger: Ledger,
  chance: Chance,
): Promise<Tortured> {
  const { id } = await createPerson()
  const { token, viewer } = await createSession(id)
  const transport = transportTo({ ...door, token, owner: id }, ledger)
  const analysis = newId()
  const sections = [section('goals', null), section('required', analysis), section('todo', analysis)] as const
  const shared = newInsert({ text: '' }, { section: sections[0].id, parent: null }, 'a0')
  const start: Operation[] = [
    { kind: 'analysis', id: newId(), analysis, position: 'a0', current: true },
    ...sections.map(made),
    shared,
  ]
  const answer = await transport(start)
  if (!answer.ok || !answer.data?.ok) throw new Error('The document could not be begun.')
  const outline: Outline = start.reduce(applyOperation, emptyOutline())
  const writers = [sections[1], sections[2]].map(
    (own) => new Writer(transport, ledger, chanceOf(chance.below(2 ** 31)), own, shared.node, outline),
  )
  return { id, viewer, writers }
}

/** Closes the connection that made the people, because the first kill would break it. */
export const closeFactory = (): Promise<void> => owner().end()

function section(kind: SectionKind, analysisId: string | null): Section {
  return { id: newId(), analysisId, kind, heading: null, position: 'a0' }
}

function made({ id, analysisId: analysis, kind: sectionKind, heading, position }: Section): Operation {
  return { kind: 'section', id: newId(), section: id, analysis, sectionKind, heading, position }
}
