import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ChevronDown } from '@/components/ui/icons'
import type { ChainRow } from '@/features/competency/rules/chain'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { cn } from '@/lib/cn'

type FoldButtonProps = { row: ChainRow; open: boolean; onToggle: () => void }

/** On a narrow screen: how much hangs on a competency, unfolded and folded. */
export function FoldButton({ row, open, onToggle }: FoldButtonProps) {
  const t = useTranslations('competency')
  const counts = { gaps: row.gaps.length, todos: row.todos.length }
  return (
    <Button
      variant="quiet"
      size="small"
      aria-expanded={open}
      aria-label={t('fold', { name: firstWords(row.node.text), ...counts })}
      onClick={onToggle}
      className="-mr-2.5 shrink-0 font-normal text-quiet lg:hidden print:hidden"
    >
      {t('holds', counts)}
      <ChevronDown className={cn('size-4', open && 'rotate-180')} />
    </Button>
  )
}
