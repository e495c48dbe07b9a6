import { josa } from 'es-hangul'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { levelKey } from '@/features/competency/rules/levels'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Week } from '../rules/last-weeks'

/** One sentence about the week before: what was finished, and what has risen; nothing where nothing was. */
export function SinceLine({ personId, week }: { personId: string; week: Week | undefined }) {
  const t = useTranslations('start.since')
  const levels = useTranslations('levels')
  const isKorean = useLocale() === 'ko'
  const { done = 0, rises: [rise, ...others] = [] } = week ?? {}
  if (done === 0 && !rise) return null
  const word = (text: string, particle: '이/가' | '으로/로') => (isKorean ? josa(text, particle) : text)
  return (
    <p className="-mt-5 mb-6 text-quiet">
      {rise
        ? t.rich(done > 0 ? 'both' : 'rose', {
            count: done,
            what: word(firstWords(rise.name), '이/가'),
            from: levels(levelKey(rise.from)),
            to: word(levels(levelKey(rise.to)), '으로/로'),
            more: others.length,
            b: (words: ReactNode) => <b className="font-semibold text-ink">{words}</b>,
          })
        : t('done', { count: done })}{' '}
      <TextLink href={`/people/${personId}/history/growth`}>{t('lookBack')}</TextLink>
    </p>
  )
}
