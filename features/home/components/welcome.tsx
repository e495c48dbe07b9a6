import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { ClipboardPaste, Eye, PenLine } from '@/components/ui/icons'
import { PageLink } from '@/components/ui/page-link'

type WelcomeProps = {
  me: { id: string; name: string }
  /** lines about what waits */
  notices: ReactNode
}

const ways = [
  { key: 'paste', icon: ClipboardPaste },
  { key: 'write', icon: PenLine },
  { key: 'look', icon: Eye },
] as const

/** The start page of a person who has written nothing yet: three ways to begin. */
export function Welcome({ me, notices }: WelcomeProps) {
  const t = useTranslations('start')
  const hrefs = { paste: `/people/${me.id}/import`, write: `/people/${me.id}/kys`, look: '#example' } as const
  return (
    <>
      <PageHeader title={t('welcome', { name: me.name })} lead={t('what')} />
      {notices}
      <ul className="grid max-w-none! gap-4 md:grid-cols-3">
        {ways.map(({ key, icon: Icon }) => (
          <li key={key}>
            <PageLink
              href={hrefs[key]}
              className="block h-full rounded-lg border border-line bg-raised p-5 hover:border-accent"
            >
              <Icon className="size-6 text-accent" />
              <span className="mt-3 block font-semibold">{t(`${key}.title`)}</span>
              <span className="mt-1 block text-quiet text-caption">{t(`${key}.text`)}</span>
            </PageLink>
          </li>
        ))}
      </ul>
    </>
  )
}
