import { validate as isUuid } from 'uuid'
import { maxLines, mostSources } from '@/features/document/format/rules/limits'
import { type Destination, isDestination } from '@/features/document/markdown/rules/send-lines'
import {
  analysisField,
  analysisModes,
  backAgain,
  dayPrefix,
  goalPrefix,
  headingGoalsField,
  type KysMode,
  kysModes,
  leftOverPrefix,
  markPrefix,
  mostAnalyses,
  pickGroups,
  sourceField,
  takeDaysField,
  takeLevelsField,
} from './fields'
import { type HeadingAnswer, headingsIn } from './heading-answers'
import { type LevelChoices, levelChoices, scaleChoices } from './levels'
import { noShapes, type ShapeAnswers, shapesIn } from './shape-answers'

/** One document of a preview, with what the person has decided about it so far. */
export type Source = {
  text: string
  /** name of its file, if it came as one */
  file: string | null
  kys: KysMode
  /** `add`, `leave`, or the id of the analysis that is replaced */
  analysis: string
  /** the same of the second analysis of the document, and of those behind it */
  further: string[]
  takeName: boolean
  /** writes goals, which stand in headings alone, as items too */
  takeHeadingGoals: boolean
  levels: LevelChoices
  /** lines whose days are taken, or all */
  days: { all: boolean; lines: ReadonlySet<number> }
  /** lines of the items offered as goals, and of those taken; null before the first preview */
  goals: { offered: ReadonlySet<number>; taken: ReadonlySet<number> } | null
  /** the same of lines that end in marks of our own */
  marks: Source['goals']
  /** first lines of what tools and templates left, as far as it was offered, and of what is left out of it */
  leftOvers: Source['goals']
  /** what was said of tables and of lists in code blocks */
  shapes: ShapeAnswers
  sent: Map<number, Destination>
  /** the first line that was sent just now */
  moved: number | null
  /** lines that are picked and not sent yet */
  picked: number[]
  /** what was said of headings, by their lines */
  headings: Map<number, HeadingAnswer>
  /** a preview has asked already, so what was said in earlier imports is among its answers or was taken back */
  isAsked: boolean
  /** something was said of a heading just now */
  isAnswered: boolean
  /** what the person said of headings before, by the heading in one spelling */
  remembered: [heading: string, part: string][]
  /** the day on which it is read, which tells the year of a day without one */
  today?: string
}

/** A document about which nothing is decided yet. */
export function newSource(text: string, file: string | null): Source {
  return {
    text,
    file,
    kys: 'add',
    analysis: 'add',
    further: [],
    takeName: false,
    takeHeadingGoals: false,
    levels: { all: false, lines: new Map() },
    days: { all: false, lines: new Set() },
    goals: null,
    marks: null,
    leftOvers: null,
    shapes: noShapes,
    sent: new Map(),
    moved: null,
    picked: [],
    headings: new Map(),
    isAsked: false,
    isAnswered: false,
    remembered: [],
  }
}

/** Reads the documents of a preview from the fields of its form. @param intent may take one of them out */
export function readSources(fields: Record<string, unknown>, intent: string): Source[] {
  const all = Array.from({ length: mostSources }, (_, index) => ({ index, own: ownFields(fields, index) }))
  return all.flatMap(({ index, own }) => {
    if (typeof own.text !== 'string' || intent === `without-${index}`) return []
    return [readSource(own, own.text)]
  })
}

function ownFields(fields: Record<string, unknown>, source: number): Record<string, unknown> {
  const prefix = sourceField(source, '')
  const own = Object.entries(fields).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]))
}

function readSource(fields: Record<string, unknown>, text: string): Source {
  const { file } = fields
  const [analysis = 'add', ...further] = Array.from({ length: mostAnalyses }, (_, index) =>
    analysisIn(fields[analysisField(index)]),
  )
  return {
    text: text.replaceAll('\r\n', '\n'),
    file: typeof file === 'string' && file !== '' ? file.slice(0, 200) : null,
    kys: kysModes.find((mode) => mode === fields.kys) ?? 'add',
    analysis,
    further,
    takeName: fields.takeName === 'on',
    takeHeadingGoals: fields[headingGoalsField] === 'on',
    levels: { all: fields[takeLevelsField] === 'on', lines: levelChoices(fields), ...scaleChoices(fields) },
    days: { all: fields[takeDaysField] === 'on', lines: new Set(numbersAfter(dayPrefix, fields)) },
    goals: ticked(fields, 'goals', goalPrefix),
    marks: ticked(fields, 'marks', markPrefix),
    leftOvers: ticked(fields, 'leftOvers', leftOverPrefix),
    shapes: shapesIn(fields),
    ...sentIn(fields),
    ...headingsIn(fields),
    remembered: [],
  }
}

function analysisIn(answer: unknown): string {
  return analysisModes.some((mode) => mode === answer) || isUuid(answer)
    ? String(answer).toLowerCase()
    : 'add'
}

/** Which of the lines that a form offered were ticked; null when it offered none yet. */
function ticked(fields: Record<string, unknown>, offered: string, prefix: string): Source['goals'] {
  const list = fields[offered]
  if (typeof list !== 'string') return null
  return { offered: numbersIn(list), taken: new Set(numbersAfter(prefix, fields)) }
}

const numbersIn = (list: string) => new Set(list.split(',').filter(Boolean).map(Number))

function numbersAfter(prefix: string, fields: Record<string, unknown>): number[] {
  const names = Object.keys(fields).filter((name) => name.startsWith(prefix))
  return names.map((name) => Number(name.slice(prefix.length)))
}

/** The lines that were sent before, and those that are picked now. */
function sentIn(fields: Record<string, unknown>): Pick<Source, 'sent' | 'moved' | 'picked'> {
  const sent = new Map<number, Destination>()
  const picked: number[] = []
  let moved: number | null = null
  const send = (line: number, to: unknown) => {
    if (!Number.isSafeInteger(line) || line < 1 || line > maxLines) return
    if (to === backAgain) sent.delete(line)
    else if (typeof to === 'string' && isDestination(to)) sent.set(line, to)
  }
  for (const pair of typeof fields.sent === 'string' ? fields.sent.split(',') : []) {
    const [line, to] = pair.split(':')
    send(Number(line), to)
  }
  for (const name of Object.keys(fields)) {
    const [, group, line] = /^pick-(\d{1,4})-(\d{1,4})$/.exec(name) ?? []
    const to = group && fields[`target-${group}`]
    if (!to && Number(group) === pickGroups.kept) picked.push(Number(line))
    if (!to) continue
    send(Number(line), to)
    moved ??= Number(line)
  }
  return { sent, moved, picked }
}
