import type { SectionKind } from '@/features/outline/schema'
import type { CareerDocument, DocumentSection } from '../../schema'
import type { HeadingLanguage } from '../headings'
import { dayKinds, linkedKinds } from '../json-meaning'
import { currentAnalysis } from '../print-document'

/** The words of marks. Those of the levels are the ones on the screen, in their order. */
export type MarkWords = {
  self: string
  target: string
  competency: string
  due: string
  levels: readonly string[]
}

export const markWords: Record<HeadingLanguage, MarkWords> = {
  ko: {
    self: '지금',
    target: '목표',
    competency: '역량',
    due: '기한',
    levels: ['아직 없음', '이해', '경험', '실무', '선도'],
  },
  en: {
    self: 'now',
    target: 'target',
    competency: 'competency',
    due: 'due',
    levels: ['Not yet', 'Knows', 'Has done', 'In production', 'Leads'],
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
export type MarksAllowed = { levels: boolean; links: boolean; due: boolean }

/** @param inAnalysis links lead to the competencies of the same analysis, and there are none in the KYS */
export function marksAllowed(kind: SectionKind, inAnalysis: boolean): MarksAllowed {
  return {
    levels: kind === 'required',
    links: inAnalysis && linkedKinds.includes(kind),
    due: dayKinds.includes(kind),
  }
}
