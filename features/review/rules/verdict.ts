/** Characters that a request or an answer may have. */
export const wordsLimit = 5_000

/** A mentor's verdict; `comment` needs no request, and does not answer one. */
export const verdicts = ['approve', 'changes', 'comment'] as const
export type Verdict = (typeof verdicts)[number]
