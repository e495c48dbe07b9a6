import type { Outline } from '@/features/outline/model/rules/outline'

/** Most threads, and most comments in them, on one analysis or on the KYS. */
export const threadsLimit = 200
export const commentsLimit = 500
/** Most characters in all of them: the page draws every one. */
export const charactersLimit = 150_000

/**
 * @property authorId null when the author's account is gone @property sentAt null: a draft, the viewer's own
 * @property isNew said by somebody else, and not read by the viewer yet
 */
export type Comment = {
  id: string
  authorId: string | null
  text: string
  createdAt: Date
  editedAt: Date | null
  sentAt: Date | null
  isNew: boolean
}

/** A thread. @property quote the words it was about when it began @property nodeId null: about the section */
export type Thread = {
  id: string
  sectionId: string
  nodeId: string | null
  quote: string
  sentAt: Date | null
  resolvedAt: Date | null
  /** ids of the mentors who read it beside the owner, also of those who may not any more */
  readers: string[]
  /** in the order in which they were written */
  comments: Comment[]
}

/**
 * A mentor who can be talked to here.
 * @property answers an analysis is open to them: what mentors say is sent with the review of one
 */
export type Partner = { id: string; name: string; answers: boolean }

/** All threads of a page that the viewer may read. */
export type PageThreads = {
  threads: Thread[]
  /** names of those who wrote or read, by id */
  names: Record<string, string>
  /** whom a thread can begin with: the owner's mentors who see this, or the viewer, who is one */
  partners: Partner[]
}

/** Longest comment, in UTF-16 code units. It stands here because the browser asks for it, and has no use for zod. */
export const commentLimit = 10_000

/** What a thread stands beside: the item, or the section as a whole. */
export const placeOf = (thread: Pick<Thread, 'nodeId' | 'sectionId'>) => thread.nodeId ?? thread.sectionId

/**
 * Who reads a thread, by id, the viewer first: those who do, and those who did.
 * @param page whose it is, and who looks: only the owner knows whose mentorship has ended, or who was closed out
 */
export function readersOf(
  { readers }: Pick<Thread, 'readers'>,
  { owner, viewer }: { owner: { id: string }; viewer: { id: string } },
  partners: PageThreads['partners'],
): { now: string[]; before: string[] } {
  const known = new Set(partners.map(({ id }) => id))
  const now = viewer.id === owner.id ? readers.filter((id) => known.has(id)) : readers
  return {
    now: [...new Set([viewer.id, owner.id, ...now])],
    before: readers.filter((id) => !now.includes(id)),
  }
}

/**
 * Whether the thread is not resolved, or somebody has written in it since. The viewer's own drafts count here; without
 * them `app.open_comments` says the same of all that the viewer reads.
 */
export function isOpen({ resolvedAt, comments }: Pick<Thread, 'resolvedAt' | 'comments'>): boolean {
  if (!resolvedAt) return true
  return comments.some(({ sentAt }) => sentAt === null || sentAt > resolvedAt)
}

/** How many of these are open, how many comments nobody but the viewer sees yet, and how many the viewer has not read. */
export function countThreads(threads: readonly Thread[]): { open: number; drafts: number; news: number } {
  const comments = threads.flatMap((thread) => thread.comments)
  return {
    open: threads.filter(isOpen).length,
    drafts: comments.filter(({ sentAt }) => sentAt === null).length,
    news: comments.filter(({ isNew }) => isNew).length,
  }
}

/** Whether the words that a thread is about read differently now; null stands for words that nobody can change. */
export function isReworded({ quote }: Pick<Thread, 'quote'>, now: string | null): boolean {
  return now !== null && now.trim() !== quote.trim()
}

/**
 * The threads whose item or section is not on the page any more.
 * @param headings ids of the sections whose headings the page shows
 */
export function goneThreads(
  threads: readonly Thread[],
  { nodes }: Pick<Outline, 'nodes'>,
  headings: readonly string[],
): Thread[] {
  const places = new Set([...nodes.map(({ id }) => id), ...headings])
  return threads.filter((thread) => !places.has(placeOf(thread)))
}

const inChain: readonly string[] = ['goal', 'required', 'state', 'gap', 'state_gap', 'todo']

/** The threads that the chain has no place for, as it shows no headings and none of the writer's own sections. */
export function outsideChain(
  threads: readonly Thread[],
  { nodes, sections }: Pick<Outline, 'nodes' | 'sections'>,
): Thread[] {
  const shown = new Set(sections.filter(({ kind }) => inChain.includes(kind)).map(({ id }) => id))
  const places = new Set(nodes.filter(({ sectionId }) => shown.has(sectionId)).map(({ id }) => id))
  return threads.filter((thread) => !places.has(placeOf(thread)))
}

/** The first words of a text on one line, to call something by. */
export function shortName(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
