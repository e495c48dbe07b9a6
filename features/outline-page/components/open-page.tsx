import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DrawerState } from '@/components/shell/drawer-state'
import { WayBack } from '@/components/shell/way-back'
import { Markdown } from '@/components/ui/markdown'
import { ImportNotice } from '@/features/history/components/import-notice'
import { MenteeBar } from '@/features/mentee/components/mentee-bar'
import { headedSections } from '@/features/outline/model/rules/section-title'
import type { Drawn } from '@/features/outline/sync/components/drawn'
import {
  LateRemainingThreads,
  RemainingThreadsView,
} from '@/features/thread/components/remaining-threads-view'
import { BesideItems } from './beside-items'
import { OutlineShell } from './outline-shell'
import { PageOutline, type TalkedRows } from './page-outline'
import { StepBar } from './step-bar'

type OpenPageProps = {
  page: TalkedRows
  /** null: the KYS */
  analysisId: string | null
  /** the chain view: items stand in a table, and threads whose item is not in it link to the document view */
  chain?: boolean
  /** the address's query, which says what was just done */
  query: Record<string, string | string[] | undefined>
  /** what is said of the page as a whole */
  drawer?: ReactNode
  /** the drawer stands open at first */
  opens?: boolean
  children: ReactNode
}

/** The preview of the Read.me. */
const drawnOfKys: Drawn = ['readme']
/** The title of the page. */
const drawnOfGap: Drawn = ['goal']

/** A page as its owner writes it and a mentor reads it, with comments and changes beside its items. */
export function OpenPage({ page, analysisId, chain = false, query, children, ...props }: OpenPageProps) {
  const t = useTranslations('shell')
  const here = analysisId === null ? 'kys' : 'gap'
  const { me, owner, outline, sections, changes, pageThreads, suggestions, mentorLevels } = page
  const comments = pageThreads.threads.flatMap((thread) => thread.comments)
  const bodies = Object.fromEntries(comments.map(({ id, text }) => [id, <Markdown key={id} text={text} />]))
  const Remaining = pageThreads.threads.length > 0 ? RemainingThreadsView : LateRemainingThreads
  const headings = chain ? sections : headedSections(outline, sections)
  return (
    <PageOutline page={page} analysisId={analysisId} drawn={analysisId === null ? drawnOfKys : drawnOfGap}>
      <BesideItems page={{ changes, pageThreads, suggestions, mentorLevels }} bodies={bodies} narrow={chain}>
        <DrawerState opens={props.opens ?? false}>
          <OutlineShell
            me={me}
            editable={owner.editable}
            here={owner.editable ? here : 'mentoring'}
            back={
              analysisId === null ? undefined : <WayBack href={`/people/${owner.id}/gap`}>{t('gap')}</WayBack>
            }
            layout={chain ? 'full' : 'two'}
            band={<StepBar key={chain ? 'chain' : 'document'} page={page} />}
            drawer={props.drawer}
            light={owner.editable && analysisId !== null}
          >
            <MenteeBar owner={owner} here={here} />
            {owner.editable && (
              <ImportNotice owner={owner.id} query={query} isAnalysis={analysisId !== null} />
            )}
            {children}
            <Remaining
              headings={headings.map(({ id }) => id)}
              documentHref={chain ? `/people/${owner.id}/gap/${analysisId}` : undefined}
            />
          </OutlineShell>
        </DrawerState>
      </BesideItems>
    </PageOutline>
  )
}
