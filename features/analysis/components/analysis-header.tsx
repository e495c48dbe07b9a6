import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { OutlineEditor } from '@/features/outline/editor/components/outline-editor'
import type { AnalysisPage } from '../queries/pages'

type AnalysisHeaderProps = {
  page: AnalysisPage
  view: 'document' | 'chain'
  /** what can be done with the whole of it */
  actions?: ReactNode
}

/** Names an analysis by its goals, with tabs for its two views; a lead has no chain view. */
export function AnalysisHeader({ page, view, actions }: AnalysisHeaderProps) {
  const t = useTranslations('analysis')
  const words = useTranslations('sections')
  const { owner, id, sections } = page
  const address = `/people/${owner.id}/gap/${id}` as const
  return (
    <header className="head mb-6 print:mb-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="font-semibold text-reading text-quiet">{t('workingTowards')}</h1>
        <div className="flex flex-wrap items-center gap-4 print:hidden">
          <TextLink href={`/people/${owner.id}/gap`} className="phone:hidden">
            {t('toList')}
          </TextLink>
          {actions}
        </div>
      </div>
      <div className="mt-1 text-reading leading-relaxed">
        {page.goals && <p className="whitespace-pre-wrap">{page.goals.join('\n')}</p>}
        {(page.goals ? [] : sections)
          .filter((section) => section.kind === 'goal')
          .map((section) => (
            <OutlineEditor
              key={section.id}
              section={section}
              label={words('goal.title')}
              editable={owner.editable}
              placeholder={{ advice: words('goal.advice'), example: words('goal.example') }}
            />
          ))}
      </div>
      <div className="mt-4 flex flex-wrap items-end justify-between gap-x-6">
        {owner.relation !== 'lead' && (
          <Tabs
            label={t('views')}
            className="flex-1"
            tabs={[
              { href: address, label: t('document'), current: view === 'document' },
              { href: `${address}?view=chain`, label: t('chain'), current: view === 'chain' },
            ]}
          />
        )}
      </div>
    </header>
  )
}
