import { readFileSync } from 'node:fs'
import { convertText } from '@/features/document/conversion/rules/convert-text'
import { formatDocument } from '@/features/document/markdown/rules/format'
import {
  dayPrefix,
  goalField,
  leftOverField,
  levelField,
  markField,
  readingField,
  scaleField,
} from '../rules/fields'
import { printAnswers } from '../rules/heading-answers'
import { openSource } from '../rules/plan'
import type { MarkdownPreview } from '../rules/preview'
import { printSent } from '../rules/print-sent'
import { printShapes } from '../rules/shape-answers'
import { newSource, readSources, type Source } from '../rules/sources'

const today = '2026-11-30'

/** One of the samples in this folder, as it is previewed at first. */
export function begin(file: string): Source {
  const words = readFileSync(new URL(`./samples/${file}`, import.meta.url), 'utf8')
  return { ...newSource(convertText(words, file).text, file), today }
}

function previewIn(source: Source): MarkdownPreview {
  const preview = openSource(source).preview()
  if (preview.kind !== 'markdown') throw new Error('no Markdown')
  return preview
}

/** What would be stored, as it is exported. */
export const exported = (source: Source) =>
  formatDocument(openSource(source).part().document, { marks: true })

/**
 * What a form brings after each of these actions: a button that is pressed, a box that is ticked, or another answer that
 * is chosen. Everything else is sent as the preview has it.
 */
export function answer(source: Source, ...actions: Record<string, string>[]): Source {
  return actions.reduce((before, action) => {
    const fields = { ...fieldsOf(before, previewIn(before)), ...action }
    const form = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`0.${name}`, value]))
    const [after] = readSources(form, 'preview')
    if (!after) throw new Error('no document')
    return { ...after, today }
  }, source)
}

function fieldsOf(source: Source, preview: MarkdownPreview): Record<string, string> {
  const { headings, tables, fences, goals, marks, leftOvers, days, choices, sent, text, file } = preview
  const said = headings.flatMap(({ line, answer: is }): [number, string][] =>
    is === null ? [] : [[line, is]],
  )
  const open = headings.flatMap(({ line, answer: is, suggestion }): [number, string][] =>
    is === null && suggestion ? [[line, suggestion]] : [],
  )
  const shapes = [...tables, ...fences].flatMap(({ line, state }): [number, string][] =>
    state === 'open' ? [] : [[line, state]],
  )
  const ticks = [
    ...goals.flatMap(({ line, proposed }) => (proposed ? [goalField(line)] : [])),
    ...marks.flatMap(({ line, taken }) => (taken ? [markField(line)] : [])),
    ...leftOvers.flatMap(({ lines: [first = 0], taken }) => (taken ? [leftOverField(first)] : [])),
    ...days.flatMap(({ line, taken }) => (taken ? [`${dayPrefix}${line}`] : [])),
    ...choices.scales.map(scaleField),
    ...(choices.takeLevels ? ['takeLevels'] : []),
    ...(choices.takeHeadingGoals ? ['headingGoals'] : []),
    ...(choices.takeDays ? ['takeDays'] : []),
  ]
  return {
    text,
    file: file ?? '',
    headings: printAnswers(said),
    proposed: printAnswers(open),
    shapes: printShapes(shapes),
    openShapes: [...tables, ...fences]
      .flatMap(({ line, state }) => (state === 'open' ? [line] : []))
      .join(','),
    sent: printSent(sent),
    goals: goals.map(({ line }) => line).join(','),
    marks: marks.map(({ line }) => line).join(','),
    leftOvers: leftOvers.map(({ lines: [first] }) => first).join(','),
    analysis: source.analysis,
    ...Object.fromEntries(Object.entries(choices.levels).map(([line, level]) => [levelField(line), level])),
    ...Object.fromEntries(
      Object.entries(choices.readings).map(([reading, level]) => [readingField(reading), level]),
    ),
    ...Object.fromEntries(ticks.map((name) => [name, 'on'])),
  }
}
