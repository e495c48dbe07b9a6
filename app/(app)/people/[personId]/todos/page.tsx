import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { signOutAction } from '@/features/account/actions'
import { OutlineProvider } from '@/features/outline/components/outline-provider'
import { SaveState } from '@/features/outline/components/save-state'
import { TodoLists } from '@/features/todo/components/todo-lists'
import { listTodos } from '@/features/todo/queries'
import { analysisGoals, todosOf } from '@/features/todo/rules/todos'
import { today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/todos'>

const load = cache(async (personId: string) => listTodos(await requireViewer(), personId))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [page, t, errors] = await Promise.all([
    load((await params).personId),
    getTranslations('todo'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('title') : errors('notFoundTitle') }
}

export default async function Page({ params }: Props) {
  const page = await load((await params).personId)
  if (!page) notFound()
  const t = await getTranslations('todo')
  const { me, owner, outline } = page
  const day = today(me.timeZone)
  return (
    <AppShell me={me} signOut={signOutAction} here="todos">
      <OutlineProvider owner={owner.id} viewer={me.id} outline={outline} today={day}>
        <PageHeader title={t('title')} lead={t('lead')} actions={<SaveState />} />
        {todosOf(outline).length === 0 ? (
          <EmptyState
            title={t('emptyTitle')}
            actions={<LinkButton href={`/people/${owner.id}/gap`}>{t('toGap')}</LinkButton>}
          >
            {t('emptyText')}
          </EmptyState>
        ) : (
          <TodoLists
            today={day}
            editable={owner.editable}
            personId={owner.id}
            analyses={analysisGoals(page.analyses, outline)}
          />
        )}
      </OutlineProvider>
    </AppShell>
  )
}
