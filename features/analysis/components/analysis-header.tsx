import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OutlineEditor } from '@/features/outline/editor/components/outline-editor'
import type { AnalysisPage } from '../queries/pages'
import { ChainTitleView } from './chain-title-view'
import { ViewSwitch } from './view-switch'

type AnalysisHeaderProps = {
  page: AnalysisPage
  view: 'document' | 'chain'
  /** what can be done with the whole of it */
  actions?: ReactNode
}

/** Names an analysis by its goals, with a switch between its two views; a lead has no chain view. */
export function AnalysisHeader({ page, view, actions }: AnalysisHeaderProps) {
  const t = useTranslations('analysis')
  const words = useTranslations('sections')
  const { owner, id, sections } = page
  const address = `/people/${owner.id}/gap/${id}` as const
  const tools = (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {owner.relation !== 'lead' && <ViewSwitch address={address} view={view} />}
      {actions}
    </div>
  )
  if (view === 'chain') {
    return (
      <header className="flex min-h-10 flex-wrap items-start justify-between gap-x-4 gap-y-1 pb-1 print:mb-4">
        <ChainTitleView goals={page.goals} sections={sections} />
        {tools}
      </header>
    )
  }
  return (
    <header className="head mb-6 flex min-h-10 flex-wrap items-start justify-between gap-x-4 gap-y-1 print:mb-4">
      <h1 className="sr-only">{t('workingTowards')}</h1>
      <div className="outline-title min-w-0 flex-1 basis-80">
        {page.goals && (
          <p className="whitespace-pre-wrap font-semibold text-title">{page.goals.join('\n')}</p>
        )}
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
      {tools}
    </header>
  )
}
