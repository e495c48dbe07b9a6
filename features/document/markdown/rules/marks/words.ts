import type { HeadingLanguage } from '@/features/document/format/rules/headings'
import { jsonFields } from '@/features/document/format/rules/json-fields'
import type { CareerDocument, DocumentSection } from '@/features/document/format/schema'
import type { Column } from '@/features/outline/model/rules/facet'
import { described, itemKinds } from '@/features/outline/model/rules/facet-rows'
import type { FacetName } from '@/features/outline/model/rules/facets'
import { daySchema } from '@/features/outline/model/schema/fields'
import type { SectionKind } from '@/lib/outline-kinds'
import { type Recurrence, recurrenceFrom } from '@/lib/recurrence'

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinalEnds: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

/** The words of marks. Those of levels, in their order, and of recurrences are the ones on the screen. */
export type MarkWords = {
  language: HeadingLanguage
  self: string
  target: string
  competency: string
  /** what the block is called that says what levels mean */
  about: string
  levels: readonly string[]
  /** how the levels were called before; documents that were exported then are still read */
  formerLevels?: readonly string[]
  /** Every recurrence, by its words. */
  recurrences: ReadonlyMap<string, Recurrence>
}

/** @param weekdays from Monday on @param monthly of a day of the month */
function recurrencesIn(
  daily: string,
  onWeekdays: string,
  weekdays: readonly string[],
  monthly: (day: number) => string,
): ReadonlyMap<string, Recurrence> {
  // June 2026 begins on a Monday, and July has 31 days: together they give every weekday and day of a month.
  const day = (month: string, index: number) => `2026-${month}-${String(index + 1).padStart(2, '0')}`
  return new Map([
    [daily, recurrenceFrom('day', day('06', 0))],
    [onWeekdays, recurrenceFrom('weekdays', day('06', 0))],
    ...weekdays.map((words, index) => [words, recurrenceFrom('week', day('06', index))] as const),
    ...Array.from(
      { length: 31 },
      (_, index) => [monthly(index + 1), recurrenceFrom('month', day('07', index))] as const,
    ),
  ])
}

export const markWords: Record<HeadingLanguage, MarkWords> = {
  ko: {
    language: 'ko',
    self: '지금',
    target: '목표',
    competency: '역량',
    about: '수준별 설명',
    levels: ['아직 없음', '이해', '경험', '실무', '선도'],
    recurrences: recurrencesIn(
      '매일',
      '평일마다',
      [...'월화수목금토일'].map((letter) => `매주 ${letter}요일`),
      (day) => `매달 ${day}일`,
    ),
  },
  en: {
    language: 'en',
    self: 'now',
    target: 'target',
    competency: 'competency',
    about: 'What each level means',
    levels: ['Not yet', 'Know', 'Tried', 'Own', 'Lead'],
    formerLevels: ['Not yet', 'Knows', 'Has done', 'In production', 'Leads'],
    recurrences: recurrencesIn(
      'every day',
      'Monday to Friday',
      ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
        (name) => `every ${name}`,
      ),
      (day) => `monthly on the ${day}${ordinalEnds[ordinals.select(day)]}`,
    ),
  },
}

/**
 * Marks are in the language of the document's headings, so that writing and reading agree, and text in the
 * other language stays text.
 */
export function markLanguage(document: CareerDocument): HeadingLanguage {
  const sections = [...document.sections, ...document.analyses.flatMap((each) => each.sections)]
  const isKorean = ({ kind, heading }: DocumentSection) =>
    kind !== 'other' && /\p{sc=Hangul}/u.test(heading ?? '')
  return sections.some(isKorean) ? 'ko' : 'en'
}

/** Which marks the items of a section may have. @property values the facets whose values stand behind a word of theirs */
export type MarksAllowed = { levels: boolean; links: boolean; values: readonly ValueMark[] }

/** @param inAnalysis links lead to competencies of the same analysis, and the KYS has none */
export function marksAllowed(kind: SectionKind, inAnalysis: boolean): MarksAllowed {
  const carries = (facet: FacetName) => itemKinds(facet)[0]?.[1].includes(kind) ?? false
  return {
    levels: carries('levels'),
    links: inAnalysis && carries('links'),
    values: valueMarks.filter(({ facet }) => carries(facet)),
  }
}

/** A facet of one value an item, which Markdown has behind the words of the item. @property name its field in JSON */
export type ValueMark = { facet: FacetName; name: string; holds: Column; labels: { ko: string; en: string } }

/** In the order in which they are written. */
export const valueMarks: readonly ValueMark[] = jsonFields.flatMap(({ facet, name, holds }) => {
  const labels = described(facet).mark
  return labels ? [{ facet, name, holds, labels }] : []
})

/** The phrase for a value, as it is written; undefined for a value that has none. */
export function phraseFor({ holds }: ValueMark, value: string, words: MarkWords): string | undefined {
  if ('oneOf' in holds) return holds.phrases?.[value]?.[words.language]
  if (!('type' in holds)) return undefined
  if (holds.type !== 'recurrence') return value
  return [...words.recurrences].find(([, rule]) => rule === value)?.[0]
}

/** The value that a phrase stands for; undefined when it stands for none. */
export function valueFor({ holds }: ValueMark, phrase: string, words: MarkWords): string | undefined {
  if ('oneOf' in holds) {
    const phrases = Object.entries(holds.phrases ?? {})
    return phrases.find(([, each]) => each[words.language] === phrase)?.[0]
  }
  if (!('type' in holds)) return undefined
  if (holds.type === 'recurrence') return words.recurrences.get(phrase)
  return /^\d{4}-\d{2}-\d{2}$/.test(phrase) && daySchema.safeParse(phrase).success ? phrase : undefined
}
