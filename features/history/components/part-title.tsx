import { useTranslations } from 'next-intl'
import { goalTexts } from '@/features/outline/model/rules/goals'
import type { Section } from '@/features/outline/model/rules/outline'
import type { Document } from '@/features/outline/model/rules/replay'
import { sectionTitle } from '@/features/outline/model/rules/section-title'

/** What a part of the document is called: the KYS, or an analysis by its goals as one of the documents has them. */
export function PartTitle({ analysisId, documents }: { analysisId: string | null; documents: Document[] }) {
  const t = useTranslations('history')
  const analysis = useTranslations('analysis')
  if (analysisId === null) return t('kys')
  const goals = documents
    .map(({ outline }) => goalTexts(outline, analysisId))
    .find((texts) => texts.length > 0)
  return t('analysis', { goal: goals?.join(' · ').slice(0, 200) ?? analysis('untitled') })
}

/** What a section is called. */
export function SectionTitle({ section }: { section: Section }) {
  const t = useTranslations('sections')
  return sectionTitle(section) ?? t(`${section.kind}.title`)
}
