import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { MenteeBar } from '@/features/mentee/components/mentee-bar'
import { OutlineShell } from '@/features/outline-page/components/outline-shell'
import { PageOutline } from '@/features/outline-page/components/page-outline'
import { notePageView } from '@/features/page-view/mutations'
import { TodoView } from '@/features/todo/components/todo-view'
import { listTodos } from '@/features/todo/queries'
import { todoPart } from '@/features/todo/rules/part'
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
  const { me, owner, outline } = page
  const day = today(me.timeZone)
  const shown = todoPart(outline, day, (await searchParams).part)
  await notePageView(await requireViewer(), owner, 'todos', day)
  return (
    <PageOutline page={{ me, owner, outline: shown }} analysisId={null} drawn={[]}>
      <OutlineShell
        me={me}
        editable={owner.editable}
        here={owner.editable ? 'todos' : 'mentoring'}
        layout="full"
      >
        <MenteeBar owner={owner} here="todos" />
        <TodoView page={page} shown={shown} />
      </OutlineShell>
    </PageOutline>
  )
}
