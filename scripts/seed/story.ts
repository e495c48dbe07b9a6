import { eq, sql as fragment } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { readAs, type Viewer } from '@/db/client'
import { review, suggestion, thread } from '@/db/schema'
import { findAnalysis } from '@/features/analysis/queries/pages'
import { setMentorLevel } from '@/features/competency/mutations'
import { acceptMentor, answerFollower, follow, invite } from '@/features/mentorship/mutations'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { recordPageView } from '@/features/page-view/mutations'
import { answerReview, closeReview, requestReview } from '@/features/review/mutations/reviews'
import { answerSuggestion } from '@/features/suggestion/mutations/answer'
import { suggest } from '@/features/suggestion/mutations/suggest'
import { foundTeam, inviteToTeam, joinTeam } from '@/features/team/mutations/teams'
import { reply, resolveThread, startThread } from '@/features/thread/mutations'
import type { ActionResult } from '@/lib/action-result'
import { today } from '@/lib/dates'
import type { Level } from '@/lib/outline-kinds'
import type { Writing } from './batches'
import { timeZone } from './clock'
import type { Week } from './developer'

/** Somebody of the story, signed in. */
export type Cast = { id: string; viewer: Viewer }
export type Author = Cast & Writing & { required: string }

/** One thing that somebody did. */
export type Event = { at: Week; run: () => Promise<unknown> }

/** Everything that a developer writes alone. */
export function writingOf({ id, viewer, batches }: Author): Event[] {
  return batches.map(({ at, operations }) => ({
    at,
    run: async () => {
      const result = await applyOperations(viewer, id, operations)
      if (!result.ok) throw new Error(`An operation was refused: ${result.code}.`)
    },
  }))
}

/** The data of a successful result; throws on a refusal, because the story has none. */
async function good<T>(result: Promise<ActionResult<T>>): Promise<T | undefined> {
  const given = await result
  if (!given.ok) throw new Error(`Something in the story was refused: ${given.code}.`)
  return given.data
}

const tokenOf = (link = '') => link.slice(link.lastIndexOf('/') + 1)

/** A developer invites a mentor by link, and confirms who followed it. */
export async function becomeMentee(author: Author, mentor: Cast): Promise<void> {
  const input = { wanted: 'mentor', email: '', opened: [author.analysis] } as const
  const made = await good(invite(author.viewer, { ...input, opened: [...input.opened] }))
  await good(follow(mentor.viewer, tokenOf(made?.link)))
  const [link] = await readAs(author.viewer, (tx) =>
    tx.execute<{ id: string }>(fragment`select id from app.my_invitations()`),
  )
  await good(answerFollower(author.viewer, link?.id ?? '', true))
}

/** A mentor makes the link, and the developer accepts. */
export async function takeMentor(author: Author, mentor: Cast): Promise<void> {
  const made = await good(invite(mentor.viewer, { wanted: 'mentee', email: '', opened: [] }))
  await good(acceptMentor(author.viewer, tokenOf(made?.link), [author.analysis]))
}

/** The mentor reads the page of the analysis. */
export const viewPage = (mentor: Cast, of: Author) =>
  recordPageView(mentor.viewer, of.id, 'gap', today(timeZone))

/** A mentor's words in one review, by keys of competencies. */
export type Review = {
  verdict: 'approve' | 'changes' | 'comment'
  words: string
  levels?: [string, Level][]
  threads?: [string, string][]
  replies?: string[]
  todo?: [string, string]
  competency?: string
}

/** A mentor writes drafts and sends them. */
export async function answer(mentor: Cast, author: Author, review: Review): Promise<void> {
  const { viewer } = mentor
  const place = { owner: author.id, analysis: author.analysis }
  for (const [key, value] of review.levels ?? []) {
    const competency = author.items.get(key) ?? ''
    await good(setMentorLevel(viewer, { owner: author.id, competency, value }))
  }
  for (const [key, text] of review.threads ?? []) {
    const node = author.items.get(key) ?? ''
    await good(
      startThread(viewer, { ...place, section: author.required, node, id: newId(), reader: null, text }),
    )
  }
  for (const text of review.replies ?? []) await answerLast(mentor, author, text)
  if (review.todo) {
    const [key, text] = review.todo
    await good(suggest(viewer, { kind: 'todo', ...place, node: author.items.get(key), text }))
  }
  if (review.competency)
    await good(suggest(viewer, { kind: 'competency', ...place, text: review.competency }))
  const { verdict, words } = review
  const asked = await openReview(author)
  const shown = (await findAnalysis(viewer, author.id, author.analysis))?.shown ?? 0
  await good(answerReview(viewer, { id: newId(), ...place, review: asked, shown, verdict, words }))
}

/** Replies in the oldest open thread. */
export async function answerLast(who: Cast, author: Author, text: string): Promise<void> {
  await good(reply(who.viewer, { owner: author.id, thread: await openThread(author), id: newId(), text }))
}

/** Resolves the oldest open thread. */
export async function settle(author: Author): Promise<void> {
  await good(resolveThread(author.viewer, author.id, await openThread(author), true))
}

/** Requests a review, which closes the one before. */
export async function ask(author: Author, mentor: Cast, words: string): Promise<void> {
  await good(requestReview(author.viewer, { mentor: mentor.id, analysis: author.analysis, words }))
}

/** Closes the last answered review. */
export async function close(author: Author): Promise<void> {
  const rows = await readAs(author.viewer, (tx) => tx.select().from(review).orderBy(review.answeredAt))
  const answered = rows.filter((row) => row.ownerId === author.id && row.answeredAt && !row.closedAt).at(-1)
  await good(closeReview(author.viewer, answered?.id ?? ''))
}

/** Accepts all open suggestions. */
export async function accept(author: Author): Promise<void> {
  const rows = await readAs(author.viewer, (tx) =>
    tx.select().from(suggestion).where(eq(suggestion.ownerId, author.id)),
  )
  const open = rows.find((row) => row.outcome === null)
  await good(answerSuggestion(author.viewer, { suggestion: open?.id ?? '', slot: 'seed', answer: 'accept' }))
}

/** Founds a team that the authors join, open by name. */
export async function gather(lead: Cast, name: string, authors: Author[]): Promise<void> {
  const team = await good(foundTeam(lead.viewer, name))
  const made = await good(inviteToTeam(lead.viewer, team ?? ''))
  for (const [index, { viewer, analysis }] of authors.entries()) {
    const sharing = { analysisId: analysis, mode: 'named' as const, kys: index === 0, leads: [lead.id] }
    await good(joinTeam(viewer, tokenOf(made?.link), sharing))
  }
}

async function openReview(author: Author): Promise<string | undefined> {
  const rows = await readAs(author.viewer, (tx) =>
    tx.select().from(review).where(eq(review.ownerId, author.id)),
  )
  return rows.find(({ answeredAt, closedAt }) => !answeredAt && !closedAt)?.id
}

async function openThread(author: Author): Promise<string> {
  const rows = await readAs(author.viewer, (tx) =>
    tx.select().from(thread).where(eq(thread.ownerId, author.id)).orderBy(thread.createdAt, thread.id),
  )
  return rows.find(({ resolvedAt }) => !resolvedAt)?.id ?? ''
}
