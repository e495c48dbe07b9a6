import { finderOf } from '@/features/outline/editing/rules/find'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Node } from '@/features/outline/model/rules/outline'
import { similarity } from './similarity'
import { threshold } from './suggest'

/** A competency to be chosen. @property alike whether it is worded like what asks for one */
export type Choice = { id: string; words: string; alike: boolean }

/** Most choices that are shown; typing some words finds the others. */
export const mostChoices = 50

/** Most competencies that are compared with an item, because comparing takes the server's time. */
const mostCompared = 500

/** Competencies to choose from, and how many were found in all. */
export type Choices = { choices: Choice[]; count: number }

/**
 * Finds the competencies that contain the wanted words; without such words all of them, first those worded
 * like the item.
 *
 * @param wanted the words to look for
 * @param item the words of the item to be linked
 */
export function choicesFor(competencies: readonly Node[], wanted: string, item: string): Choices {
  const named = competencies.filter(({ text }) => text.trim() !== '')
  const holds = finderOf(wanted)
  const found = holds ? named.filter(({ text }) => holds(text) !== null) : named
  const scored = found.map((node, index) => {
    const compares = !holds && index < mostCompared
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
