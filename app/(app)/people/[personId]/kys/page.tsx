import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { signOutAction } from '@/features/account/actions'
import { ExportMenu } from '@/features/document/export/components/export-menu'
import { HistoryLink } from '@/features/history/components/history-link'
import { ImportNotice } from '@/features/history/components/import-notice'
import { KysDocument } from '@/features/kys/components/kys-document'
import { findKys } from '@/features/kys/queries'
import { partOfKys } from '@/features/kys/rules/part'
import { MenteeBar } from '@/features/mentee/components/mentee-bar'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { SaveState } from '@/features/outline/editor/components/save-state'
import { headedSections } from '@/features/outline/model/rules/section-title'
import { OutlineProvider } from '@/features/outline/sync/components/outline-provider'
import { noteLook } from '@/features/page-view/mutations'
import { ChangeBar } from '@/features/review/components/change-bar'
import { ChangesProvider } from '@/features/review/components/changes-provider'
import { GoneList } from '@/features/review/components/gone-list'
import { KysDrafts } from '@/features/review/components/kys-drafts'
import { MentorBar } from '@/features/review/components/mentor-bar'
import { LeadBar } from '@/features/team/components/lead-bar'
import { Threads } from '@/features/thread/components/threads'
import { countThreads } from '@/features/thread/rules'
import { today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/kys'>

const load = cache(async (personId: string) => findKys(await requireViewer(), personId))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [page, t, errors] = await Promise.all([
    load((await params).personId),
    getTranslations('kys'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('title', { name: page.owner.name }) : errors('notFoundTitle') }
}

export default async function Page({ params, searchParams }: Props) {
  const [whole, query] = await Promise.all([load((await params).personId), searchParams])
  if (!whole) notFound()
  const page = partOfKys(whole, query)
  const t = await getTranslations('kys')
  const { me, owner } = page
  const { cut } = page.outline
  const address = `/people/${owner.id}/kys`
  const day = today(me.timeZone)
  const { news } = countThreads(page.pageThreads.threads)
  await noteLook(await requireViewer(), owner, 'kys', day)
  if (owner.relation === 'lead') {
    return (
      <AppShell me={me} signOut={signOutAction} here="teams" width="wide">
        <LeadBar owner={owner} here="kys" />
        <OutlineProvider
          key={cut?.part ?? 0}
          owner={owner.id}
          viewer={me.id}
          outline={page.outline}
          today={day}
          timeZone={me.timeZone}
        >
          <PageHeader title={t('title', { name: owner.name })} />
          <PartNav of={cut} address={address} about className="mb-6" />
          <KysDocument page={page} />
          <PartNav of={cut} address={address} className="mt-8" />
        </OutlineProvider>
      </AppShell>
    )
  }
  return (
    <AppShell me={me} signOut={signOutAction} here={owner.editable ? 'kys' : 'mentoring'} width="wide">
      <MenteeBar owner={owner} here="kys" />
      {owner.editable && <ImportNotice owner={owner.id} query={query} />}
      <OutlineProvider
        key={cut?.part ?? 0}
        owner={owner.id}
        viewer={me.id}
        outline={page.outline}
        today={day}
        timeZone={me.timeZone}
      >
        <ChangesProvider changes={page.changes}>
          <Threads
            page={{ owner, analysisId: null, viewer: me, today: day }}
            pageThreads={page.pageThreads}
            headings={headedSections(page.outline, page.sections).map(({ id }) => id)}
          >
            <PageHeader
              title={t('title', { name: owner.name })}
              lead={owner.editable && t('lead')}
              actions={
                owner.editable && (
                  <>
                    <SaveState />
                    <LinkButton href={`/people/${owner.id}/import`} size="small">
                      {t('import')}
                    </LinkButton>
                    <HistoryLink ownerId={owner.id} />
                    <ExportMenu ownerId={owner.id} />
                  </>
                )
              }
            />
            <KysDrafts owner={owner} drafts={page.drafts} />
            <GoneList gone={page.changes.gone} />
            <PartNav of={cut} address={address} about className="mb-6" />
            <KysDocument page={page} />
            <PartNav of={cut} address={address} className="mt-8" />
          </Threads>
          {owner.relation === 'mentor' ? (
            <MentorBar since={page.changes.since} news={news} today={day} timeZone={me.timeZone} />
          ) : (
            <ChangeBar since={null} news={news} />
          )}
        </ChangesProvider>
      </OutlineProvider>
    </AppShell>
  )
}
