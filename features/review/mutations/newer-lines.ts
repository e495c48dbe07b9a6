import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Newer } from '../queries/changes'

const told = ['insert', 'edit', 'level', 'done', 'occurrence', 'due', 'link', 'evidence'] as const

/** What has changed since a page was shown, in one line each; deleted items are not named. */
export async function newerLines(newer: readonly Newer[]): Promise<string[]> {
  const t = await getTranslations('review.newer')
  const lines = newer.map(({ inKys, what, text }) => {
    const kind = told.find((known) => known === what) ?? 'other'
    const line = text === null ? t('gone') : t('item', { what: t(kind), text: text.slice(0, 80) })
    return inKys ? t('inKys', { line }) : line
  })
  return [...new Set(lines)]
}
