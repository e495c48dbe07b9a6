import { diceCoefficient } from 'dice-coefficient'
import { kysKinds } from '@/lib/outline-kinds'
import type { CareerDocument, DocumentSection } from '../schema'
import type { HeadingLanguage } from './headings'

export type DropReason =
  | 'title'
  | 'checklist'
  | 'advice'
  | 'marker'
  | 'fence'
  | 'front'
  | 'aside'
  | 'comment'
  | 'table'

type Requirement = { text: string; depth: 0 | 1; kinds: DocumentSection['kind'][] }

const korean: Requirement[] = [
  { depth: 0, kinds: [...kysKinds], text: 'KYS(Known Your Self)를 작성한다.' },
  { depth: 1, kinds: ['strength'], text: 'Key Strength 를 작성한다.' },
  { depth: 1, kinds: ['readme'], text: 'Read.me 를 작성한다.' },
  { depth: 1, kinds: ['goals'], text: 'Goal을 작성한다.' },
  {
    depth: 0,
    kinds: ['goal', 'required', 'state', 'gap', 'todo'],
    text: '되고싶은 개발자(Goal)가 되기 위한 gap 분석을 한다..',
  },
  { depth: 1, kinds: ['goal'], text: 'Goal 작성 : 위에서 완성된 Goal중 원하는 하나를 선택한다.' },
  {
    depth: 1,
    kinds: ['required'],
    text: '필요역량 작성 : 되고싶은 개발자(Goal)가 되기 위해 필요 역량을 작성한다.',
  },
  { depth: 1, kinds: ['state'], text: '나의 상태 작성 : 지금 나는 어떤 역량을 가지고 있는지 작성한다.' },
  {
    depth: 1,
    kinds: ['gap'],
    text: 'Gap 분석 : 되고싶은 개발자(Goal)가 되기 위해 가지고 있는 역량과 앞으로 습득해야할 역량을 작성한다.',
  },
  {
    depth: 1,
    kinds: ['todo'],
    text: 'To-Do List : 되고싶은 개발자(Goal)가 되기 위해 어떤 것들이 필요할지 작성한다.',
  },
]

const englishTexts = [
  'Write your KYS (Know Your Self).',
  'Write your key strengths.',
  'Write your Read.me.',
  'Write your goals.',
  'Do a gap analysis for the developer you want to become (goal).',
  'Goal: choose one of the goals above.',
  'Required competencies: write what it takes to become that developer.',
  'Current state: write which competencies you have now.',
  'Gap: write which competencies you have and which you still have to learn.',
  'To-do list: write what you will have to do to become that developer.',
]

const english = korean.map((requirement, index) => ({ ...requirement, text: englishTexts[index] ?? '' }))

const advice = [
  '개발자로서 본인을 대표할 수 있는 keyword를 3~5개 정도 작성하여 본다.',
  'Key Strength로 표현된 keyword를 가지고 본인을 소개하는 3~5줄 정도의 Read.me를 작성해 본다.',
  '작성된 read.me로 현재의 자신을 객관적으로 살펴 보고 현실적으로 본인이 되고자하는 개발자로서의 목표를 2~3개 잡아본다.',
]

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
const adviceLetters = new Set(advice.map(letters))
const checklistLetters = new Set([...korean, ...english].map(({ text }) => letters(text)))
// Also spelled with Know instead of Known.
checklistLetters.add(letters('KYS(Know Your Self)를 작성한다.'))

/** Whether a line is the template's advice, whatever its punctuation and spaces. */
export function isAdvice(line: string): boolean {
  return adviceLetters.has(letters(line))
}

const otherAdvice = [
  'Write 3 to 5 keywords that represent you as a developer.',
  'Write a read.me of 3 to 5 lines that introduces you with your key strengths.',
  'Look at yourself objectively with your read.me, and set 2 to 3 realistic goals as a developer.',
]
const knownAdvice = [...advice, ...otherAdvice, ...[...korean, ...english].map(({ text }) => text)].map(
  letters,
)

/** Whether a line may be the template's advice in other words: only for a person to say. */
export function isLikeAdvice(line: string): boolean {
  const said = letters(line)
  if (said.length < 12 || said.length > 200) return false
  return knownAdvice.some((each) => diceCoefficient(each, said) >= likeness)
}

/** Share of the pairs of letters that two texts have in common. */
const likeness = 0.55

/** Whether an item is only the template's `ex`, `ex:` or `answer:`, or the same in other words. */
export function isMarker(text: string): boolean {
  return /^\(?(ex|e\.g|answer|example|examples|예|예시|답|답변)\)?[ \t]*[:：.)]?$/i.test(
    text.trim().normalize('NFC'),
  )
}

/** Whether an item is one of the requirements, ticked in any way or not. */
export function isRequirement(line: string): boolean {
  return checklistLetters.has(letters(line.replace(/^\[[^\]]{0,2}\][ \t]*/, '')))
}

/**
 * The requirements of the template as Markdown lines, ticked by what is written.
 *
 * @param document what is written in any of its analyses counts.
 */
export function checklist(document: CareerDocument, language: HeadingLanguage): string[] {
  const written = new Set<string>()
  for (const { kind, nodes } of [
    ...document.sections,
    ...document.analyses.flatMap(({ sections }) => sections),
  ]) {
    if (!nodes.some(({ text, children }) => text !== '' || children.length > 0)) continue
    for (const each of kind === 'state_gap' ? ['state', 'gap'] : [kind]) written.add(each)
  }
  const requirements = language === 'en' ? english : korean
  return requirements.map(({ text, depth, kinds }) => {
    const isDone = kinds.every((kind) => written.has(kind))
    return `${'    '.repeat(depth)}- [${isDone ? 'x' : ' '}] ${text}`
  })
}
