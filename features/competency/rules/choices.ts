import { findIn } from '@/features/outline/editing/rules/find'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Node } from '@/features/outline/model/rules/outline'
import { similarity } from './similarity'
import { threshold } from './suggest'

/** A competency to be chosen. @property alike whether it is worded like what asks for one */
export type Choice = { id: string; words: string; alike: boolean }

/** More than anyone reads; who looks for another one types some of its words. */
export const mostChoices = 50

/** Comparing words takes the server's time, which all share. */
const mostCompared = 500

/** Competencies to choose from, and how many there would be. */
export type Choices = { choices: Choice[]; count: number }

/**
 * The competencies that have the words which are looked for; without such words all of them, those first that are
 * worded like the item.
 *
 * @param wanted what is looked for
 * @param item the words of what is to be linked
 */
export function choicesFor(competencies: readonly Node[], wanted: string, item: string): Choices {
  const named = competencies.filter(({ text }) => text.trim() !== '')
  const isAsked = wanted.trim() !== ''
  const found = isAsked ? named.filter(({ text }) => findIn(text, wanted) !== null) : named
  const scored = found.map((node, index) => {
    const compares = !isAsked && index < mostCompared
    return { node, score: compares ? similarity(node.text, item) : 0 }
  })
  const alike = scored.filter(({ score }) => score >= threshold).sort((a, b) => b.score - a.score)
  const rest = scored.filter(({ score }) => score < threshold)
  return {
    choices: [...alike, ...rest].slice(0, mostChoices).map(({ node, score }) => ({
      id: node.id,
      words: firstWords(node.text),
      alike: score >= threshold,
    })),
    count: found.length,
  }
}
