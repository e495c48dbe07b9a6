import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { readAs, type Viewer } from '@/db/client'
import { threadReader } from '@/db/schema'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship, endMentorship } from '@/db/testing/mentorships'
import { createAnalysis } from '@/features/analysis/mutations'
import { findAnalysis } from '@/features/analysis/queries/pages'
import { findKys } from '@/features/kys/queries'
import { insertAt } from '@/features/outline/model/rules/edit'
import { ensureSection } from '@/features/outline/model/rules/ensure-section'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import type { SectionKind } from '@/lib/outline-kinds'
import type { PageThreads } from '../rules'

export type Actor = { id: string; viewer: Viewer }

export async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  return { id, viewer: (await createSession(id)).viewer }
}

/** Somebody with an analysis that is open to two mentors, and was to a third, and one that is open to another. */
export async function openScene() {
  const [owner, mentor, colleague, elsewhere, ended, stranger] = (await Promise.all(
    ['한별', '멘토', '동료 멘토', '다른 분석의 멘토', '지난 멘토', '모르는 사람'].map(actor),
  )) as [Actor, Actor, Actor, Actor, Actor, Actor]
  const input = { owner: owner.id, goals: [] }
  const analysis = (await createAnalysis(owner.viewer, { ...input, wording: '목표' })) ?? ''
  const other = (await createAnalysis(owner.viewer, { ...input, wording: '다른 목표' })) ?? ''

  /** Writes an item of the owner's; gives its id. */
  async function write(
    kind: SectionKind,
    text: string,
    analysisId: string | null = analysis,
  ): Promise<string> {
    const page = analysisId
      ? await findAnalysis(owner.viewer, owner.id, analysisId)
      : await findKys(owner.viewer, owner.id)
    if (!page) throw new Error('The page is not there.')
    const { outline, sections } = page
    const home = sections.find((row) => row.kind === kind)
    if (!home) throw new Error(`There is no outline ${kind}.`)
    const inserts = insertAt(outline, [{ text }], { section: home.id, parent: null, after: null })
    await applyOperations(owner.viewer, owner.id, [...ensureSection(outline, home), ...inserts])
    return inserts.flatMap((insert) => (insert.kind === 'insert' ? [insert.node] : []))[0] ?? ''
  }

  const item = await write('required', 'Redis')
  const page = await findAnalysis(owner.viewer, owner.id, analysis)
  const section = page?.sections.find(({ kind }) => kind === 'required')?.id ?? ''
  await createMentorship(owner.id, mentor.id, [analysis])
  await createMentorship(owner.id, colleague.id, [analysis])
  await createMentorship(owner.id, elsewhere.id, [other])
  await endMentorship(await createMentorship(owner.id, ended.id, [analysis]))

  const about = (text: string, given = {}) => ({
    owner: owner.id,
    analysis: analysis as string | null,
    section,
    node: item as string | null,
    id: newId(),
    reader: mentor.id as string | null,
    text,
    ...given,
  })

  async function read({ viewer }: Actor, id = analysis): Promise<PageThreads | null> {
    return (await findAnalysis(viewer, owner.id, id))?.pageThreads ?? null
  }

  /** What the viewer reads on the page, thread by thread. */
  async function words(viewer: Actor, id = analysis): Promise<string[][] | null> {
    const found = await read(viewer, id)
    return found ? found.threads.map(({ comments }) => comments.map(({ text }) => text)) : null
  }

  const readersSeenBy = ({ viewer }: Actor) =>
    readAs(viewer, (tx) => tx.select().from(threadReader).where(eq(threadReader.ownerId, owner.id)))

  async function send(by: Actor): Promise<void> {
    for (const table of ['thread', 'comment'])
      await database()`update ${database()(table)} set sent_at = now() where author_id = ${by.id} and sent_at is null`
  }

  const forget = () => database()`delete from thread where owner_id = ${owner.id}`

  async function close(): Promise<void> {
    for (const { id } of [owner, mentor, colleague, elsewhere, ended, stranger]) await deletePerson(id)
  }

  const people = { owner, mentor, colleague, elsewhere, ended, stranger }
  const rows = { analysis, other, item, section }
  return { ...people, ...rows, write, about, read, words, readersSeenBy, send, forget, close }
}
