import type { useTranslations } from 'next-intl'
import { plainName } from '@/lib/name-link'
import { siteLink } from '@/lib/site-link'

/** What one line of a mail tells, by whom it was done, and on which page it is seen. */
export type NoticeLine = {
  kind: 'request' | 'answer' | 'comment' | 'follower' | 'lead'
  name: string
  path: string
}

/**
 * The mail that tells what has happened: in its own words when it was one thing, else as a list. What happened
 * several times alike is one line. No subject carries a name, which anybody can choose.
 *
 * @param t says what stands below `notice`, in the language of whoever gets the mail
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
