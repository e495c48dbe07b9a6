/** The commit that this server was started from, where scripts/commit.ts could tell; null elsewhere. */
export function startedFrom(): string | null {
  return process.env.CAREER_GOAL_COMMIT?.slice(0, 9) || null
}
