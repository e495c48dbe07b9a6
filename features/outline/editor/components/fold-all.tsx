import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ChevronsDownUp, ChevronsUpDown } from '@/components/ui/icons'
import type { Node } from '@/features/outline/model/rules/outline'
import { useFolds } from '@/features/outline/sync/components/outline-provider'

type FoldAllProps = {
  nodes: readonly Node[]
  folded: ReadonlySet<string>
  /** name of the outline */
  label: string
}

/** Folds all of an outline, or unfolds it again; not there where nothing has children. */
export function FoldAll({ nodes, folded, label }: FoldAllProps) {
  const t = useTranslations('outline')
  const folds = useFolds()
  const parents = [...new Set(nodes.flatMap(({ parentId }) => parentId ?? []))]
  if (parents.length === 0) return null
  const isFolded = parents.every((id) => folded.has(id))
  const Icon = isFolded ? ChevronsUpDown : ChevronsDownUp
  const word = isFolded ? 'unfoldAll' : 'foldAll'
  return (
    <Button
      variant="quiet"
      size="small"
      disabled={!folds}
      aria-label={t(`${word}Of`, { label })}
      onClick={() => folds?.set(parents, !isFolded)}
      className="mt-1 text-quiet"
    >
      <Icon className="size-4" />
      {t(word)}
    </Button>
  )
}
