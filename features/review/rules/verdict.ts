/** Characters that a request or an answer may have. */
export const wordsLimit = 5_000

/** How a mentor answers: a comment is sent without having been asked, or beside what was asked. */
export const verdicts = ['approve', 'changes', 'comment'] as const
export type Verdict = (typeof verdicts)[number]
