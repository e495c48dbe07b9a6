import type { useTranslations } from 'next-intl'
import { plainName } from '@/lib/name-link'
import { siteLink } from '@/lib/site-link'

/** One line of a mail: what happened, who did it, and the page that shows it. */
export type NoticeLine = {
  kind: 'request' | 'answer' | 'comment' | 'follower' | 'lead'
  name: string
  path: string
}

/**
 * The mail about what has happened: one event in a sentence of its own, several as a list, equal ones in one
 * line. No subject contains a name, because anybody can choose theirs.
 *
 * @param t translates keys below `notice` into the receiver's language
 * @param site where the links lead
 */
export function noticeMail(
  t: ReturnType<typeof useTranslations<'notice'>>,
  lines: readonly NoticeLine[],
  site: string,
): { subject: string; text: string } {
  const told = lines.map(({ kind, name, path }) => ({
    kind,
    name: plainName(name),
    link: siteLink(path, site),
  }))
  const once = told.filter(
    (one, index) => told.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index,
  )
  const [only, ...others] = once
  if (only && others.length === 0) {
    return { subject: t(`${only.kind}Subject`), text: t(`${only.kind}Text`, only) }
  }
  const list = once.map((one) => `${t(`${one.kind}Line`, one)}\n${one.link}`).join('\n\n')
  return { subject: t('severalSubject', { count: once.length }), text: t('severalText', { list }) }
}
