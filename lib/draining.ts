// One for the process: the server and what Next.js has bundled each have a copy of this file.
const kept = globalThis as { careerGoalDraining?: boolean }

/** From now on this server only finishes what it has begun. */
export function noteDraining(): void {
  kept.careerGoalDraining = true
}

/** Whether this server is about to end, so that nobody should be sent here any more. */
export function isDraining(): boolean {
  return kept.careerGoalDraining === true
}
