import type { Level } from '@/lib/outline-kinds'

/** A level as the ladder calls it. @property level which of ours it stands for, as its author says; null for none */
export type LadderLevel = { label: string; level: Level | null }

/** What a ladder says of a competency at one of its levels, by the place of that level. */
export type Saying = { at: number; points: string[] }

/**
 * @property area what the competency stands under; '' for nothing
 * @property about what is said of it as a whole
 */
export type LadderCompetency = { area: string; name: string; about: string[]; says: Saying[] }

/** A ladder as it was understood. @property note lines that are neither competency nor level, in their order */
export type Ladder = {
  title: string
  levels: LadderLevel[]
  competencies: LadderCompetency[]
  note: string[]
}

/** Bounds of a ladder: real ones have up to 100 competencies of up to eight levels. */
export const most = {
  bytes: 256 * 1024,
  competencies: 300,
  levels: 12,
  label: 100,
  name: 500,
  /** UTF-16 code units that may be said of one competency at all levels */
  said: 15_000,
  title: 200,
} as const

export const ladderErrors = [
  'ladder-empty',
  'ladder-too-large',
  'ladder-not-found',
  'ladder-not-json',
  'ladder-not-yaml',
  'ladder-many',
  'ladder-levels',
  'ladder-long',
  'ladder-deep',
] as const
export type LadderErrorCode = (typeof ladderErrors)[number]

/** A ladder that cannot be read, and where. */
export class LadderError extends Error {
  /** @param at the words or the line at which it stopped */
  constructor(
    readonly code: LadderErrorCode,
    readonly at: string = '',
  ) {
    super(`The ladder is refused: ${code} ${at}`)
  }
}
