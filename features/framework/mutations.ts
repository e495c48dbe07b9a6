import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { type Tx, type Viewer, writeAs } from '@/db/client'
import type { Me } from '@/db/me'
import { outcomeOf } from '@/db/outcomes'
import { framework, frameworkEdition, frameworkOffer, revision } from '@/db/schema'
import { loadOutline } from '@/features/outline/model/queries'
import { ensureSection } from '@/features/outline/model/rules/ensure-section'
import { newId as newOperation } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Section } from '@/features/outline/model/rules/outline'
import { applyWithin } from '@/features/outline/write/mutations/apply'
import { Refused } from '@/features/outline/write/mutations/batch'
import { type ActionResult, answerOf } from '@/lib/action-result'
import type { Level } from '@/lib/outline-kinds'
import { compareWithin } from './queries/editions'
import { putCompetencies } from './rules/begin'
import { type Content, contentOf } from './rules/edition'
import type { Ladder } from './rules/ladder'
import type { TakeInput } from './schema'

/** Most frameworks of one author, and most editions of one framework. */
const mostFrameworks = 50
const mostEditions = 100

type New = { framework: string | undefined; name: string; ladder: Ladder; chosen: readonly (Level | null)[] }

/** Stores a ladder as a new framework, or as the next edition of one of the viewer's. @returns the framework's id */
export function storeFramework(
  viewer: Viewer,
  { framework: known, name, ladder, chosen }: New,
): Promise<ActionResult<string, 'not-found' | 'frameworks-many' | 'editions-many'>> {
  return writeAs(viewer, async (tx, me) => {
    // Two forms at once would pass the bounds together.
    await tx.select().from(revision).where(eq(revision.ownerId, me.id)).for('update')
    const [counted, [latest]] = await Promise.all([
      tx.select({ id: framework.id }).from(framework).where(eq(framework.ownerId, me.id)),
      tx
        .select()
        .from(frameworkEdition)
        .where(and(eq(frameworkEdition.ownerId, me.id), eq(frameworkEdition.frameworkId, known ?? me.id)))
        .orderBy(desc(frameworkEdition.number))
        .limit(1),
    ])
    if (known && !latest) return { ok: false, code: 'not-found' }
    if (!known && counted.length >= mostFrameworks) return { ok: false, code: 'frameworks-many' }
    if (latest && latest.number >= mostEditions) return { ok: false, code: 'editions-many' }
    const id = known ?? newId()
    if (!known) await tx.insert(framework).values({ ownerId: me.id, id })
    await tx.insert(frameworkEdition).values({
      ownerId: me.id,
      id: newId(),
      frameworkId: id,
      number: (latest?.number ?? 0) + 1,
      name,
      content: contentOf(ladder, chosen, (latest?.content as Content | undefined) ?? null, newId),
    })
    return { ok: true, data: id }
  })
}

/** Deletes a framework of the viewer's; what others began with stays theirs. @returns whether it was there */
export async function deleteFramework(viewer: Viewer, id: string): Promise<boolean> {
  const gone = await writeAs(viewer, (tx, me) =>
    tx
      .delete(framework)
      .where(and(eq(framework.ownerId, me.id), eq(framework.id, id)))
      .returning({ id: framework.id }),
  )
  return gone.length > 0
}

/** Offers a framework of the viewer's to a team that they are in. */
export async function offerFramework(viewer: Viewer, id: string, team: string) {
  const outcome = await writeAs(viewer, (tx) => outcomeOf(tx, 'app.offer_framework', id, team))
  return answerOf(outcome, { offered: null, gone: 'not-found', unconfirmed: 'unconfirmed' } as const)
}

/** Takes an offer back; who began from the framework keeps reading it. */
export async function takeBackOffer(viewer: Viewer, id: string, team: string): Promise<void> {
  await writeAs(viewer, (tx, me) =>
    tx
      .delete(frameworkOffer)
      .where(
        and(
          eq(frameworkOffer.ownerId, me.id),
          eq(frameworkOffer.frameworkId, id),
          eq(frameworkOffer.teamId, team),
        ),
      ),
  )
}

/**
 * Fills a new analysis with the competencies of an edition, within the transaction that makes it.
 *
 * @param section its required competencies
 * @returns whether the viewer reads that edition
 */
export async function fillFrom(
  tx: Tx,
  me: Me,
  { section, edition }: { section: Section; edition: string },
): Promise<boolean> {
  const analysis = section.analysisId ?? ''
  const [found] = await tx.select().from(frameworkEdition).where(eq(frameworkEdition.id, edition))
  if (!found || (await outcomeOf(tx, 'app.begin_from_framework', analysis, edition)) !== 'begun') return false
  const content = found.content as Content
  const outline = await loadOutline(tx, me.id, analysis)
  const put = putCompetencies(outline, section.id, content, content.competencies, found.name)
  if (put.length > 0) await applyWithin(tx, me, me.id, put)
  return true
}

/**
 * Takes something of a later edition into an analysis, or notes that it was looked at. Only what levels mean is replaced, and
 * only competencies are added.
 *
 * @returns whether it was there to be taken
 */
export async function takeOfEdition(
  viewer: Viewer,
  { owner, analysis, framework: id, edition, take }: TakeInput,
): Promise<boolean> {
  const work = async (tx: Tx, me: Me) => {
    if (me.id !== owner) return false
    const { outline, section, comparisons } = await compareWithin(tx, owner, analysis)
    const found = comparisons.find((each) => each.framework === id && each.edition === edition)
    if (!found || !section) return false
    const { difference, content } = found
    const isWanted = (name: string) => take === 'all' || take === name
    const added = difference.added.filter(({ competency }) => isWanted(`add-${competency.id}`))
    const changed = difference.changed.filter(({ own }) => isWanted(`say-${own.nodeId}`))
    const operations: Operation[] = [
      ...(added.length > 0 ? ensureSection(outline, section) : []),
      ...putCompetencies(
        outline,
        section.id,
        content,
        added.map(({ competency }) => competency),
        found.name,
      ),
      ...changed.flatMap(({ own, competency, meanings }): Operation[] => [
        { kind: 'describe', id: newOperation(), node: own.nodeId, text: meanings === '' ? null : meanings },
        ...(own.origin === null
          ? [{ kind: 'originate' as const, id: newOperation(), node: own.nodeId, origin: competency }]
          : []),
      ]),
    ]
    if (operations.length > 0) await applyWithin(tx, me, owner, operations)
    if (take === 'all' || take === 'seen') await outcomeOf(tx, 'app.begin_from_framework', analysis, edition)
    return true
  }
  try {
    return await writeAs(viewer, work)
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}
