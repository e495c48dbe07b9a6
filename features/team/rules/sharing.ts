/** What a member may let the leads see: data by name, counted only, or nothing. */
export const sharingChoices = ['named', 'counted', 'none'] as const
export type SharingChoice = (typeof sharingChoices)[number]

/** What is opened to the leads of a team; null for nothing. */
export type Sharing = { analysisId: string; mode: 'named' | 'counted'; kys: boolean } | null

/** What a member chooses to open, with the ids of the leads whom the form named. */
export type Choice = (NonNullable<Sharing> & { leads: string[] }) | null
