import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { addressOf } from '@/features/outline/editor/components/item-address'
import { itemsHere } from '@/features/outline/editor/components/items-here'
import { type Entry, findableEntries, pageEntries } from '../rules/entries'
import { useFindable, useFurther } from './use-findable'

/** All that is looked through: the pages and what is on this page at once, the rest as soon as the server answers. */
export function usePlaces(viewer: string, words: string) {
  const t = useTranslations('find')
  const { state, found, retry } = useFindable(viewer)
  const further = useFurther(words, found?.more ?? false)
  const [here] = useState(hereEntries)
  const pages = useMemo(() => pageEntries(viewer, (page) => t(`pages.${page}`)), [viewer, t])
  const others = useMemo(() => {
    const [known, more] = [found, further].map((answer) =>
      answer ? findableEntries(viewer, answer, t('untitled')) : [],
    ) as [Entry[], Entry[]]
    const ids = new Set(known.map(({ id }) => id))
    return [...known, ...more.filter(({ id }) => !ids.has(id))]
  }, [viewer, found, further, t])
  return { state, retry, pages, here, others }
}

function hereEntries(): Entry[] {
  const items = itemsHere()?.list() ?? []
  return items
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text, title }) => ({
      ...{ id, kind: 'here', words: text, also: [] },
      ...{ where: title, href: addressOf(id) },
    }))
}
