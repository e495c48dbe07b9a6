// Of the process: the server sees the header, and the page for operators, in Next.js' own copy of this file, tells.
const kept = globalThis as { careerGoalForwarded?: boolean }

/** Notes that a request carried X-Forwarded-For, which was ignored. */
export function noteForwarded(): void {
  kept.careerGoalForwarded = true
}

/** Whether any has since the start. */
export const isForwarded = (): boolean => kept.careerGoalForwarded === true
