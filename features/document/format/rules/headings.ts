import type { DocumentNode, DocumentSection } from '../schema'

/** What a heading means. Goal and Gap stand for two sections each; their position decides for which. */
export type HeadingName =
  | 'title'
  | 'checklist'
  | 'kys'
  | 'name'
  | 'strength'
  | 'readme'
  | 'goal'
  | 'gap'
  | 'required'
  | 'state'
  | 'state_gap'
  | 'todo'

/** Spellings without spaces and punctuation, in lower case; `작성`, `설정` and `하기` at the end are left out. */
const spellings: Record<Exclude<HeadingName, 'state_gap'>, string[]> = {
  title: ['careergoal'],
  checklist: ['요구사항', 'requirements'],
  kys: ['kys', 'knowyourself', 'knownyourself', 'kysknowyourself', 'kysknownyourself'],
  name: ['이름', 'name'],
  strength: ['keystrength', 'keystrengths', '키스트렝스'],
  readme: ['readme', '리드미'],
  goal: ['goal', 'goals', '목표'],
  gap: ['gap', 'gap분석', 'gapanalysis', '갭', '갭분석'],
  required: ['필요역량', '필요한역량', 'requiredcompetencies', 'requiredcompetency'],
  state: [
    '나의상태',
    '나의현재상태',
    '현재나의상태',
    '현재상태',
    'currentstate',
    'mystate',
    'mycurrentstate',
  ],
  todo: ['todo', 'todolist', 'todolists', '할일', '할일목록'],
}

const names = new Map(
  Object.entries(spellings).flatMap(([name, words]) =>
    words.map((word) => [word, name as HeadingName] as const),
  ),
)
const joined = new RegExp(`^(${spellings.state.join('|')})(?:및|와|과|and|n)?(${spellings.gap.join('|')})$`)

/**
 * Recognises a heading of the template as people write it: numbered, with a legend in brackets, in other
 * spellings, followed by a colon and the writer's own words.
 *
 * @param title words of the heading.
 * @returns null when it is none of the template's headings.
 */
export function recogniseHeading(title: string): HeadingName | null {
  const plain = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*_`~]/g, '')
    .trim()
  const unnumbered = plain.replace(/^[\s([]*\d{1,2}(?:(?:[.)\]-]\d*)+\s*|\s+)/, '')
  const withoutLegend = unnumbered.replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
  const [beforeColon = ''] = withoutLegend.split(':')
  return nameOf(withoutLegend) ?? nameOf(beforeColon) ?? nameOf(unnumbered)
}

function nameOf(words: string): HeadingName | null {
  const letters = words.replace(/[^\p{L}\p{N}]/gu, '')
  const short = letters.replace(/(?<=.)(작성|설정)(하기)?$/u, '')
  if (joined.test(letters)) return 'state_gap'
  return names.get(letters) ?? names.get(short) ?? null
}

export type HeadingLanguage = 'ko' | 'en'

type TemplateHeadings = Record<DocumentSection['kind'] | 'gap_part' | 'checklist', string>

const korean: TemplateHeadings = {
  name: '## 이름',
  part: '## KYS 작성',
  strength: '### Key Strength',
  readme: '### Read.me 작성',
  goals: '### Goal 설정',
  gap_part: '## Gap 분석',
  goal: '### Goal',
  required: '### 필요역량',
  state: '### 나의 상태',
  gap: '### Gap 분석',
  state_gap: '### 나의 상태 및 Gap 분석',
  todo: '### To-Do List',
  other: '',
  checklist: '# 요구사항',
}

const english: TemplateHeadings = {
  name: '## Name',
  part: '## KYS',
  strength: '### Key strengths',
  readme: '### Read.me',
  goals: '### Goals',
  gap_part: '## Gap analysis',
  goal: '### Goal',
  required: '### Required competencies',
  state: '### Current state',
  gap: '### Gap',
  state_gap: '### Current state and gap',
  todo: '### To-do list',
  other: '',
  checklist: '# Requirements',
}

export const templateTitle = '# career-goal'
export const templateHeadings: Record<HeadingLanguage, TemplateHeadings> = { ko: korean, en: english }

/** The place of a section among those of the template. */
export function templateRank(kind: string): number {
  return Object.keys(korean).indexOf(kind)
}

/** Words of a heading line of either kind, for `recogniseHeading`. */
export function headingTitle(heading: string): string {
  const underline = heading.lastIndexOf('\n')
  return underline < 0 ? heading.replace(/^#+/, '') : heading.slice(0, underline)
}

/** Level of a heading line of either kind: 1 to 6. */
export function headingDepth(heading: string): number {
  const marks = /^#+/.exec(heading)?.[0].length
  return marks ?? (heading.endsWith('=') ? 1 : 2)
}

/** A bullet or a numbered item: what may have children and a box. */
export function isItem(node: { form: DocumentNode['form'] }): boolean {
  return node.form === 'bullet' || node.form === 'ordered'
}
