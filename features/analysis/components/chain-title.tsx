import { useTranslations } from 'next-intl'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Section } from '@/features/outline/model/rules/outline'
import { toTree } from '@/features/outline/model/rules/tree'
import { useOutline } from '@/features/outline/sync/components/outline-provider'

type ChainTitleProps = {
  /** where the part of the document that is shown does not hold them */
  goals: string[] | undefined
  sections: Section[]
}

/** The goals of an analysis as the title of its chain; they are written in its text. */
export function ChainTitle({ goals, sections }: ChainTitleProps) {
  const t = useTranslations('chain')
  const written = useOutline((outline) =>
    sections
      .filter(({ kind }) => kind === 'goal')
      .flatMap(({ id }) => toTree(outline.nodes, id).map(({ node }) => firstWords(node.text)))
      .filter((text) => text.trim() !== ''),
  )
  const [first = t('untitled'), ...others] = goals ?? written
  return (
    <div className="min-w-0 flex-1 basis-80">
      <h1 className="font-semibold text-title">{first}</h1>
      {others.map((goal) => (
        <p key={goal} className="text-quiet">
          {goal}
        </p>
      ))}
    </div>
  )
}
