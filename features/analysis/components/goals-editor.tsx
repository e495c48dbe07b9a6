'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useCallback } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { OutlineEditor } from '@/features/outline/editor/components/outline-editor'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { goalsOf } from '../rules/goals'

type GoalsEditorProps = Omit<ComponentProps<typeof OutlineEditor>, 'renderAside' | 'goals'> & {
  ownerId: string
}

/** The goals of the KYS, each with the way to a gap analysis of it. */
export function GoalsEditor({ ownerId, ...props }: GoalsEditorProps) {
  const aside = useCallback((node: Node) => <GoalLink node={node} ownerId={ownerId} />, [ownerId])
  return <OutlineEditor {...props} goals renderAside={props.editable ? aside : undefined} />
}

const goalIds = oncePerOutline((outline: Outline) => new Set(goalsOf(outline).map(({ id }) => id)))

function GoalLink({ node, ownerId }: { node: Node; ownerId: string }) {
  const t = useTranslations('checklist')
  const isGoal = useOutline((outline) => goalIds(outline).has(node.id))
  if (!isGoal) return null
  return (
    <LinkButton
      href={`/people/${ownerId}/gap?goal=${node.id}#new`}
      variant="quiet"
      size="small"
      className="min-h-7 py-0 font-normal phone:order-1 phone:basis-full phone:justify-start phone:ps-[calc(var(--depth)*var(--step)+var(--sign))]"
      aria-label={t('analyseGoal', { goal: firstWords(node.text) })}
    >
      {t('analyse')}
    </LinkButton>
  )
}
