import { headingTitle, recogniseHeading } from '@/features/document/format/rules/headings'
import type { CareerDocument, DocumentNode, DocumentSection } from '@/features/document/format/schema'
import { personNameLength } from '@/features/person/rules'
import { personInput } from '@/features/person/schema'

/**
 * The name that a document gives its writer, without emphasis marks; null when it gives none, several lines, or one
 * that no account may have.
 */
export function nameIn(document: CareerDocument): string | null {
  const [only, ...others] = document.sections
    .filter(({ kind }) => kind === 'name')
    .flatMap(({ nodes }) => nodes)
    .filter(({ text }) => text !== '')
  if (!only || others.length > 0 || only.children.length > 0) return null
  // Checked before the expression below, whose time grows with the cube of the length.
  if (only.text.length > 2 * personNameLength) return null
  const name = only.text.replace(/^([*_`]*)(.*?)\1$/s, '$2').trim()
  const parsed = personInput.shape.name.safeParse(name)
  return parsed.success && !name.includes('\n') ? parsed.data : null
}

/** What an analysis works towards: the first words of its goal, else those of its heading, else of its first own one. */
export function goalIn(sections: readonly DocumentSection[]): string {
  const goal = sections.find(({ kind }) => kind === 'goal')
  const item = goal?.nodes.find(({ text }) => text.trim() !== '')?.text.split('\n')[0]
  const own = sections.find(({ kind, heading }) => kind === 'other' && heading !== null)?.heading
  return shortened(item || wordsIn(goal?.heading) || headingTitle(own ?? '').trim())
}

const longestGoal = 80
const shortened = (words: string) => [...words.slice(0, 2 * longestGoal)].slice(0, longestGoal).join('')

/** Words of a heading that are the goal itself: behind a colon, or all where they are the writer's own. */
function wordsIn(heading: string | null | undefined): string {
  const title = headingTitle(heading ?? '').trim()
  if (recogniseHeading(title) === null) return title
  return /[:：]\s*(\S.*)$/.exec(title)?.[1]?.trim() ?? ''
}

/** The goals of analyses that stand in a heading alone, by the index of the analysis. */
export function headingGoals({ analyses }: CareerDocument): Map<number, string> {
  return new Map(
    analyses.flatMap(({ sections }, index) => {
      const goal = sections.find(({ kind }) => kind === 'goal')
      const words = goal?.nodes.length === 0 ? wordsIn(goal.heading) : ''
      return words === '' ? [] : [[index, words] as const]
    }),
  )
}

/** The same document with these goals as items below their headings, which stay. */
export function withHeadingGoals(document: CareerDocument): CareerDocument {
  const goals = headingGoals(document)
  const node = (text: string): DocumentNode => ({
    form: 'bullet',
    box: 'none',
    start: null,
    text,
    children: [],
  })
  const analyses = document.analyses.map((analysis, index) => {
    const words = goals.get(index)
    const first = analysis.sections.findIndex(({ kind }) => kind === 'goal')
    if (words === undefined) return analysis
    const sections = analysis.sections.map((each, at) =>
      at === first ? { ...each, nodes: [node(words)] } : each,
    )
    return { ...analysis, sections }
  })
  return { ...document, analyses }
}
