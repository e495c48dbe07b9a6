import type { Level } from '@/lib/outline-kinds'

/** Weeks since the story began, ten weeks ago; 1.3 is a Wednesday of the second. */
export type Week = number

/**
 * A to-do of a competency.
 * @property from when it was written @property done when, if ever @property due by when
 * @property weekly when it was done, of one that recurs from the due day on
 */
export type Todo = { text: string; from: Week; done?: Week; due?: Week; weekly?: Week[] }

/** A competency with all that its owner wrote about it. @property self levels, and when each was set */
export type Competency = {
  key: string
  text: string
  target: Level
  self: [Week, Level][]
  state?: string
  gap?: string
  evidence?: [Week, string]
  todos?: Todo[]
}

/** A made-up developer: the KYS, and one analysis of one goal. */
export type Developer = {
  name: string
  email: string
  begins: Week
  strengths: string[]
  readme: string
  /** the first is what the analysis works towards */
  goals: string[]
  areas: { text: string; of: Competency[] }[]
}
