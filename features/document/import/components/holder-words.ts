import type { useTranslations } from 'next-intl'

/** What holds a part: the KYS, or an analysis, with its number where the document has several. */
export function holderWords(
  t: ReturnType<typeof useTranslations<'document'>>,
  analysis: number | null,
  analyses: number,
): string {
  if (analysis === null) return t('kys')
  return analyses > 1 ? t('analysisNumber', { number: analysis + 1 }) : t('analysis')
}
