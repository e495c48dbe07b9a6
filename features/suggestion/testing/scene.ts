import { v7 as newId } from 'uuid'
import { readAs, type Viewer } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { createAnalysis } from '@/features/analysis/mutations'
import { findAnalysis } from '@/features/analysis/queries/pages'
import { insertAt } from '@/features/outline/model/rules/edit'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import type { SectionKind } from '@/lib/outline-kinds'
import { suggest } from '../mutations/suggest'
import { loadSuggestions } from '../queries'
import type { Suggestion } from '../rules/suggestion'
import type { NewSuggestion } from '../schema'

export type Actor = { id: string; viewer: Viewer }

/** A suggestion without its place, which the scene knows. */
export type New = NewSuggestion extends infer One
  ? One extends NewSuggestion
    ? Omit<One, 'owner' | 'analysis'>
    : never
  : never

export async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  return { id, viewer: (await createSession(id)).viewer }
}

/** Somebody with an analysis that is open to two mentors, and one that is open to another. */
export async function openScene() {
  const [owner, mentor, second, elsewhere, stranger] = (await Promise.all(
    ['한별', '멘토', '둘째 멘토', '다른 분석의 멘토', '모르는 사람'].map(actor),
  )) as [Actor, Actor, Actor, Actor, Actor]
  const begin = async (wording: string) =>
    (await createAnalysis(owner.viewer, { owner: owner.id, wording, goals: [] })) as string
  const analysis = await begin('여는 목표')
  const other = await begin('닫힌 목표')
  await createMentorship(owner.id, mentor.id, [analysis])
  await createMentorship(owner.id, second.id, [analysis])
  await createMentorship(owner.id, elsewhere.id, [other])

  const rows = async () => {
    const page = await findAnalysis(owner.viewer, owner.id, analysis)
    if (!page) throw new Error('no analysis')
    return page
  }

  /** Writes one item at the end of an outline of the owner's; gives its id. */
  async function write(kind: SectionKind, text: string): Promise<string> {
    const { sections, outline } = await rows()
    const section = sections.find((row) => row.kind === kind)?.id ?? ''
    const after = outline.nodes.filter((node) => node.sectionId === section).at(-1)?.id ?? null
    const [insert] = insertAt(outline, [{ text }], { section, parent: null, after })
    await applyOperations(owner.viewer, owner.id, insert ? [insert] : [])
    return insert?.kind === 'insert' ? insert.node : ''
  }

  async function texts(kind: SectionKind): Promise<string[]> {
    const { sections, outline } = await rows()
    const section = sections.find((row) => row.kind === kind)?.id
    return outline.nodes.filter((node) => node.sectionId === section).map(({ text }) => text)
  }

  const read = ({ viewer }: Actor): Promise<Suggestion[]> =>
    readAs(viewer, (tx) => loadSuggestions(tx, owner.id, analysis))

  /** Sends all that a mentor has written, as the end of a review does. */
  const send = ({ viewer }: Actor) =>
    database().begin(async (sql) => {
      await sql`select * from auth.enter(${viewer.session}, false)`
      await sql`select app.answer_review(${newId()}, ${owner.id}, ${analysis}, null, 1000, 'comment', '', '{}', '{}')`
    })

  const draft = (by: Actor, given: New) =>
    suggest(by.viewer, { owner: owner.id, analysis, ...given } as NewSuggestion)

  const newest = async (by: Actor) => (await read(by)).findLast(({ mine }) => mine) as Suggestion

  /** Makes a suggestion that the owner has received; returns its id. */
  async function suggested(given: New): Promise<string> {
    await draft(mentor, given)
    const { id } = await newest(mentor)
    await send(mentor)
    return id
  }

  async function close(): Promise<void> {
    for (const { id } of [owner, mentor, second, elsewhere, stranger]) await deletePerson(id)
  }

  const people = { owner, mentor, second, elsewhere, stranger }
  return { ...people, analysis, other, rows, write, texts, read, send, draft, newest, suggested, close }
}

export type Scene = Awaited<ReturnType<typeof openScene>>
