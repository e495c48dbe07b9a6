import type { Outline } from '@/features/outline/model/rules/outline'

/** Most threads, and most comments in them, on one analysis or on the KYS. */
export const threadsLimit = 200
export const commentsLimit = 500
/** Most characters in all of them: the page draws every one. */
export const charactersLimit = 150_000

/**
 * @property authorId null when the author's account is gone @property sentAt null: a draft, the viewer's own
 * @property isNew by somebody else, and unread by the viewer
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
  /** ids of the mentors who read it beside the owner, and of those who once did */
  readers: string[]
  /** in the order in which they were written */
  comments: Comment[]
}

/**
 * A mentor with whom a thread can be begun here.
 * @property answers an analysis is open to them, with whose review their comments are sent
 */
export type Partner = { id: string; name: string; answers: boolean }

/** All threads of a page that the viewer may read. */
export type PageThreads = {
  threads: Thread[]
  /** names of those who wrote or read, by id */
  names: Record<string, string>
  /** people with whom a thread can begin: for the owner the mentors who see this, for a mentor themselves */
  partners: Partner[]
}

/** Longest comment, in UTF-16 code units. It is here, so that the browser need not load zod for it. */
export const commentLimit = 10_000

/** The id of what a thread is shown beside: the item, or the whole section. */
export const placeOf = (thread: Pick<Thread, 'nodeId' | 'sectionId'>) => thread.nodeId ?? thread.sectionId

/**
 * Ids of the people who read a thread, the viewer first, and of former readers.
 * @param page owner and viewer: only the owner knows which mentors have no access any more
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

/** Counts open threads, the viewer's drafts, and comments that the viewer has not read. */
export function countThreads(threads: readonly Thread[]): { open: number; drafts: number; news: number } {
  const comments = threads.flatMap((thread) => thread.comments)
  return {
    open: threads.filter(isOpen).length,
    drafts: comments.filter(({ sentAt }) => sentAt === null).length,
    news: comments.filter(({ isNew }) => isNew).length,
  }
}

/** Whether the words that a thread is about have changed; `now` is null for words that nobody can change. */
export function isReworded({ quote }: Pick<Thread, 'quote'>, now: string | null): boolean {
  return now !== null && now.trim() !== quote.trim()
}

/**
 * The threads whose item or section is no longer on the page.
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

/**
 * The threads that the chain view has no place for: on headings, and in sections in the writer's own words.
 */
export function outsideChain(
  threads: readonly Thread[],
  { nodes, sections }: Pick<Outline, 'nodes' | 'sections'>,
): Thread[] {
  const shown = new Set(sections.filter(({ kind }) => inChain.includes(kind)).map(({ id }) => id))
  const places = new Set(nodes.filter(({ sectionId }) => shown.has(sectionId)).map(({ id }) => id))
  return threads.filter((thread) => !places.has(placeOf(thread)))
}

/** The first words of a text on one line, as a name. */
export function shortName(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
