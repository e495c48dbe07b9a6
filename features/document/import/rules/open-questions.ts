import type { MarkdownPreview } from './preview'

/** What a preview asks, by the number of lines that wait for the answer. */
export type Question = 'headings' | 'levels' | 'days' | 'leftOvers'

/** What is asked of a document, the biggest question first; answered ones come last. */
export function questionsOf(preview: MarkdownPreview): { question: Question; open: number }[] {
  const { headings, levels, days, leftOvers, choices } = preview
  const rated = levels.filter(({ competency }) => competency !== null).length
  const isRead = choices.takeLevels || [choices.levels, choices.readings, choices.scales].some(hasAny)
  const isDated = choices.takeDays || days.some(({ taken }) => taken)
  const all: { question: Question; open: number }[] = [
    { question: 'headings', open: headings.filter(({ answer }) => answer === null).length },
    { question: 'levels', open: isRead ? 0 : rated },
    { question: 'days', open: isDated ? 0 : days.length },
    { question: 'leftOvers', open: leftOvers.filter(({ taken }) => !taken).length },
  ]
  // Of headings depends what is asked of the lines below them.
  const rank = ({ question, open }: { question: Question; open: number }) =>
    question === 'headings' && open > 0 ? Number.POSITIVE_INFINITY : open
  const compare = (a: number, b: number) => (a === b ? 0 : b - a)
  return all.toSorted((a, b) => compare(rank(a), rank(b)))
}

/** How many answers a person may still give: each heading, and one for all lines of another question. */
export function openAnswers(preview: MarkdownPreview): number {
  return questionsOf(preview).reduce(
    (sum, { question, open }) => sum + (question === 'headings' ? open : Math.min(open, 1)),
    0,
  )
}

const hasAny = (said: object) => Object.values(said).length > 0
