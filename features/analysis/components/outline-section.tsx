import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LevelAxis } from '@/features/competency/components/level-axis'
import { LinkedEditor } from '@/features/competency/components/linked-editor'
import { RequiredEditor } from '@/features/competency/components/required-editor'
import { OutlineEditor } from '@/features/outline/editor/components/outline-editor'
import type { Section } from '@/features/outline/model/rules/outline'
import { sectionTitle } from '@/features/outline/model/rules/section-title'
import { SectionThreads } from '@/features/thread/components/section-threads'
import { TodoEditor } from '@/features/todo/components/todo-editor'
import type { SectionKind } from '@/lib/outline-kinds'
import type { AnalysedGoal } from '../rules/goals'
import { GoalsEditorView } from './goals-editor-view'

type OutlineSectionProps = {
  section: Section
  ownerId: string
  editable: boolean
  /** A section above has the same heading: landmarks need names of their own, so this one is none. */
  repeats?: boolean
  /** goals of the KYS that have an analysis */
  analysed?: readonly AnalysedGoal[]
  /** quiet words beside the heading */
  hint?: ReactNode
  /** in place of the outline */
  instead?: ReactNode
  /** below the outline */
  children?: ReactNode
}

/** The kinds of sections for which the template has advice. */
type Advised = Exclude<SectionKind, 'name' | 'part' | 'other'>
const hasAdvice = (kind: SectionKind): kind is Advised => !['name', 'part', 'other'].includes(kind)

/** One outline of the document under its heading, with the template's advice where nothing is written yet. */
export function OutlineSection({
  section,
  ownerId,
  editable,
  repeats = false,
  analysed = [],
  hint,
  instead,
  children,
}: OutlineSectionProps) {
  const t = useTranslations('sections')
  const { kind } = section
  const title = sectionTitle(section)
  const label = title ?? t(`${kind}.title`)
  const props = {
    section,
    label,
    editable,
    placeholder: hasAdvice(kind)
      ? { advice: t(`${kind}.advice`), example: t(`${kind}.example`) }
      : { advice: t('other.advice'), example: '' },
  }
  return (
    <section aria-labelledby={repeats ? undefined : section.id} className="outline-part">
      <div className="group/row flex break-after-avoid flex-wrap items-center gap-x-2">
        <h2 id={section.id} className="min-w-0 font-semibold text-reading">
          {label}
        </h2>
        {hint}
        <SectionThreads section={section} label={label} title={title} whole={Boolean(instead)} />
        {kind === 'required' && !instead && (
          <div className="ms-auto hidden w-49 min-[761px]:block">
            <LevelAxis />
          </div>
        )}
      </div>
      <div className="mt-2">
        {instead ? (
          instead
        ) : kind === 'required' ? (
          <RequiredEditor {...props} />
        ) : kind === 'todo' ? (
          <TodoEditor {...props} />
        ) : kind === 'goals' ? (
          <GoalsEditorView {...props} ownerId={ownerId} analysed={analysed} />
        ) : kind === 'state' || kind === 'gap' || kind === 'state_gap' ? (
          <LinkedEditor {...props} />
        ) : (
          <OutlineEditor {...props} />
        )}
      </div>
      {children}
    </section>
  )
}
