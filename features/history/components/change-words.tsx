import { useLocale, useTranslations } from 'next-intl'
import { levelKey } from '@/features/competency/rules/levels'
import { type Change, type ValueChange, valueChanged } from '@/features/outline/model/rules/diff'
import { useValueWords } from '@/features/todo/components/use-value-words'
import { formatDay } from '@/lib/dates'

/** One change in words; a new wording stands below the old one. */
export function ChangeWords({ change }: { change: Change }) {
  const t = useTranslations('history.what')
  const levels = useTranslations('levels')
  const locale = useLocale()
  const words = useValueWords()
  const facet = valueChanged(change)
  if (facet) {
    const { what, old, now } = change as Exclude<ValueChange, { what: 'level' }>
    return t(what, { old: words(facet, old), now: words(facet, now) })
  }
  switch (change.what) {
    case 'reworded':
      return (
        <>
          {t('reworded')}
          <span className="block whitespace-pre-wrap text-work">
            <del className="block text-quiet">{change.old || t('blank')}</del>
            <span aria-hidden>→ </span>
            <ins className="text-ink no-underline">{change.now || t('blank')}</ins>
          </span>
        </>
      )
    case 'moved':
      return change.under === null ? t('movedTop') : t('moved', { under: change.under.slice(0, 80) })
    case 'level':
      return t(change.level, { old: levels(levelKey(change.old)), now: levels(levelKey(change.now)) })
    case 'linked':
    case 'unlinked':
    case 'proved':
    case 'unproved':
      return t(change.what, { words: change.words.slice(0, 200) })
    case 'done':
      return change.day ? t('done', { day: formatDay(locale, change.day) }) : t('doneNoDay')
    case 'undone':
      return t('undone', { day: formatDay(locale, change.day) })
    case 'goal':
      return t(change.now ? 'goal' : 'noGoal')
    default:
      return t(change.what)
  }
}
