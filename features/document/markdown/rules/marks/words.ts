import type { HeadingLanguage } from '@/features/document/format/rules/headings'
import { dayKinds, linkedKinds } from '@/features/document/format/rules/json-meaning'
import type { CareerDocument, DocumentSection } from '@/features/document/format/schema'
import type { SectionKind } from '@/lib/outline-kinds'
import { type Recurrence, recurrenceFrom } from '@/lib/recurrence'
import { currentAnalysis } from '../print-document'

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinalEnds: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

/** The words of marks. Those of levels, in their order, and of recurrences are the ones on the screen. */
export type MarkWords = {
  self: string
  target: string
  competency: string
  due: string
  recurs: string
  levels: readonly string[]
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
  // June 2026 begins with a Monday, and July has all days that a month can have.
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
    self: '지금',
    target: '목표',
    competency: '역량',
    due: '기한',
    recurs: '반복',
    levels: ['아직 없음', '이해', '경험', '실무', '선도'],
    recurrences: recurrencesIn(
      '매일',
      '평일마다',
      [...'월화수목금토일'].map((letter) => `매주 ${letter}요일`),
      (day) => `매달 ${day}일`,
    ),
  },
  en: {
    self: 'now',
    target: 'target',
    competency: 'competency',
    due: 'due',
    recurs: 'recurs',
    levels: ['Not yet', 'Knows', 'Has done', 'In production', 'Leads'],
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
 * Marks are in the language of the headings around them, so that writing and reading agree on it, and words of the
 * other language stay words.
 */
export function markLanguage(document: CareerDocument): HeadingLanguage {
  const sections = [...document.sections, ...(currentAnalysis(document)?.sections ?? [])]
  const isKorean = ({ kind, heading }: DocumentSection) =>
    kind !== 'other' && /\p{sc=Hangul}/u.test(heading ?? '')
  return sections.some(isKorean) ? 'ko' : 'en'
}

/** Which marks the items of a section may have. */
export type MarksAllowed = { levels: boolean; links: boolean; days: boolean }

/** @param inAnalysis links lead to the competencies of the same analysis, and there are none in the KYS */
export function marksAllowed(kind: SectionKind, inAnalysis: boolean): MarksAllowed {
  return {
    levels: kind === 'required',
    links: inAnalysis && linkedKinds.includes(kind),
    days: dayKinds.includes(kind),
  }
}
