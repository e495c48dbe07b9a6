const notices = ['stored', 'edition', 'offered', 'takenBack'] as const

/** What was done just now, as the address of a framework says. */
export function isFrameworkNotice(given: unknown): given is (typeof notices)[number] {
  return notices.some((notice) => notice === given)
}
