'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useCallback } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { OutlineEditor } from '@/features/outline/editor/components/outline-editor'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { type AnalysedGoal, analysisOf, goalsOf } from '../rules/goals'

type GoalsEditorProps = Omit<ComponentProps<typeof OutlineEditor>, 'renderAside' | 'goals'> & {
  ownerId: string
  /** goals that have an analysis */
  analysed: readonly AnalysedGoal[]
}

/** The goals of the KYS, each with the way to its gap analysis, or to making one. */
export function GoalsEditor({ ownerId, analysed, ...props }: GoalsEditorProps) {
  const aside = useCallback(
    (node: Node) => <GoalLink node={node} ownerId={ownerId} analysis={analysisOf(node.text, analysed)} />,
    [ownerId, analysed],
  )
  return <OutlineEditor {...props} goals renderAside={props.editable ? aside : undefined} />
}

const goalIds = oncePerOutline((outline: Outline) => new Set(goalsOf(outline).map(({ id }) => id)))

type GoalLinkProps = { node: Node; ownerId: string; analysis: AnalysedGoal | undefined }

function GoalLink({ node, ownerId, analysis }: GoalLinkProps) {
  const t = useTranslations('checklist')
  const isGoal = useOutline((outline) => goalIds(outline).has(node.id))
  if (!isGoal) return null
  const words = analysis ? t('openAnalysis', { left: analysis.left }) : t('analyse')
  return (
    <LinkButton
      href={
        analysis
          ? `/people/${ownerId}/gap/${analysis.analysisId}`
          : `/people/${ownerId}/gap?goal=${node.id}#new`
      }
      variant="quiet"
      size="small"
      className="min-h-7 py-0 font-normal phone:order-1 phone:basis-full phone:justify-start phone:ps-[calc(var(--depth)*var(--step)+var(--sign))]"
      aria-label={`${words}: ${firstWords(node.text)}`}
    >
      {words}
    </LinkButton>
  )
}
