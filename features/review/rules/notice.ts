/** The notices that a page shows after an action on its reviews. */
export const reviewNotices = ['requested', 'withdrawn', 'answered', 'sent', 'closed'] as const
export type ReviewNotice = (typeof reviewNotices)[number]

/** Finds the notice that a word of an address stands for. */
export const reviewNotice = (word: unknown): ReviewNotice | undefined =>
  reviewNotices.find((known) => known === word)
