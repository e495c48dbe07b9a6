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
import { MenteeBar } from '@/features/mentee/components/mentee-bar'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { SaveState } from '@/features/outline/editor/components/save-state'
import { OutlineProvider } from '@/features/outline/sync/components/outline-provider'
import { noteLook } from '@/features/page-view/mutations'
import { TodoLists } from '@/features/todo/components/todo-lists'
import { listTodos } from '@/features/todo/queries'
import { todoPart } from '@/features/todo/rules/part'
import { analysisGoals, todosOf } from '@/features/todo/rules/todos'
import { today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/todos'>

const load = cache(async (personId: string) => listTodos(await requireViewer(), personId))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [page, t, viewing, errors] = await Promise.all([
    load((await params).personId),
    getTranslations('todo'),
    getTranslations('mentoring.viewing'),
    getTranslations('errorPage'),
  ])
  if (!page) return { title: errors('notFoundTitle') }
  return { title: page.owner.editable ? t('title') : viewing('todos', { name: page.owner.name }) }
}

export default async function Page({ params, searchParams }: Props) {
  const page = await load((await params).personId)
  if (!page) notFound()
  const [t, viewing] = await Promise.all([getTranslations('todo'), getTranslations('mentoring.viewing')])
  const { me, owner, outline } = page
  const { name, editable } = owner
  const day = today(me.timeZone)
  const shown = todoPart(outline, day, (await searchParams).part)
  await noteLook(await requireViewer(), owner, 'todos', day)
  return (
    <AppShell me={me} signOut={signOutAction} here={editable ? 'todos' : 'mentoring'}>
      <MenteeBar owner={owner} here="todos" />
      <OutlineProvider
        key={shown.cut?.part ?? 0}
        owner={owner.id}
        viewer={me.id}
        outline={shown}
        today={day}
        timeZone={me.timeZone}
      >
        <PageHeader
          title={editable ? t('title') : viewing('todos', { name })}
          lead={editable && t('lead')}
          actions={editable && <SaveState />}
        />
        {todosOf(outline).length === 0 ? (
          <EmptyState
            title={t('emptyTitle')}
            actions={editable && <LinkButton href={`/people/${owner.id}/gap`}>{t('toGap')}</LinkButton>}
          >
            {editable ? t('emptyText') : viewing('noTodosText', { name })}
          </EmptyState>
        ) : (
          <>
            <PartNav of={shown.cut} address={`/people/${owner.id}/todos`} className="mb-6" />
            <TodoLists
              editable={editable}
              personId={owner.id}
              analyses={analysisGoals(page.analyses, outline)}
            />
            <PartNav of={shown.cut} address={`/people/${owner.id}/todos`} className="mt-8" />
          </>
        )}
      </OutlineProvider>
    </AppShell>
  )
}
