import type { MarkdownPreview } from './preview'

/** What a preview asks, by the number of lines that wait for the answer. */
export type Question = 'headings' | 'shapes' | 'levels' | 'days' | 'leftOvers'

/** What is asked of a document, the biggest question first; answered ones come last. */
export function questionsOf(preview: MarkdownPreview): { question: Question; open: number }[] {
  const { headings, levels, days, leftOvers, tables, fences, choices } = preview
  const rated = levels.filter(({ competency }) => competency !== null).length
  const isRead = choices.takeLevels || [choices.levels, choices.readings, choices.scales].some(hasAny)
  const isDated = choices.takeDays || days.some(({ taken }) => taken)
  const all: { question: Question; open: number }[] = [
    { question: 'headings', open: headings.filter(({ answer }) => answer === null).length },
    { question: 'shapes', open: [...tables, ...fences].filter(({ state }) => state === 'open').length },
    { question: 'levels', open: isRead ? 0 : rated },
    { question: 'days', open: isDated ? 0 : days.length },
    { question: 'leftOvers', open: leftOvers.filter(({ taken }) => !taken).length },
  ]
  // Of headings depends what is asked of the lines below them.
  const rank = ({ question, open }: { question: Question; open: number }) =>
    open > 0 ? open + (firsts[question] ?? 0) : 0
  const compare = (a: number, b: number) => b - a
  return all.toSorted((a, b) => compare(rank(a), rank(b)))
}

/** Of what stands in tables and code depends what is asked of it as well. */
const firsts: Partial<Record<Question, number>> = { headings: 100_000, shapes: 50_000 }

/** How many answers a person may still give: each heading, and one for all lines of another question. */
export function openAnswers(preview: MarkdownPreview): number {
  return questionsOf(preview).reduce(
    (sum, { question, open }) => sum + (question in firsts ? open : Math.min(open, 1)),
    0,
  )
}

const hasAny = (said: object) => Object.values(said).length > 0
