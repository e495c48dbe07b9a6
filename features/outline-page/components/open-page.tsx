import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { signOutAction } from '@/features/account/actions'
import { ImportNotice } from '@/features/history/components/import-notice'
import { MenteeBar } from '@/features/mentee/components/mentee-bar'
import { headedSections } from '@/features/outline/model/rules/section-title'
import { ChangesProvider } from '@/features/review/components/changes-provider'
import { Threads } from '@/features/thread/components/threads'
import { today } from '@/lib/dates'
import { PageOutline, type TalkedRows } from './page-outline'
import { StepBar } from './step-bar'

type OpenPageProps = {
  page: TalkedRows
  /** null: the KYS */
  analysisId: string | null
  /** items stand in rows of a table, and threads have their place in the document view */
  chain?: boolean
  /** of the address: what was just done is told */
  query: Record<string, string | string[] | undefined>
  children: ReactNode
}

/** A page about somebody as they write it and a mentor reads it, with what is said and has changed beside its items. */
export function OpenPage({ page, analysisId, chain = false, query, children }: OpenPageProps) {
  const here = analysisId === null ? 'kys' : 'gap'
  const { me, owner, outline, sections } = page
  const headings = chain ? sections : headedSections(outline, sections)
  return (
    <AppShell me={me} signOut={signOutAction} here={owner.editable ? here : 'mentoring'} width="wide">
      <MenteeBar owner={owner} here={here} />
      {owner.editable && <ImportNotice owner={owner.id} query={query} isAnalysis={analysisId !== null} />}
      <PageOutline page={page}>
        <ChangesProvider changes={page.changes} narrow={chain}>
          <Threads
            page={{ owner, analysisId, viewer: me, today: today(me.timeZone) }}
            pageThreads={page.pageThreads}
            headings={headings.map(({ id }) => id)}
            documentHref={chain ? `/people/${owner.id}/gap/${analysisId}` : undefined}
          >
            {children}
          </Threads>
          <StepBar key={chain ? 'chain' : 'document'} page={page} />
        </ChangesProvider>
      </PageOutline>
    </AppShell>
  )
}
