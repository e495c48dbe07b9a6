import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Unlinked } from '@/features/competency/rules/chain'
import { setLink } from '@/features/competency/rules/operations'
import { useDispatch } from '@/features/outline/sync/components/outline-provider'

/**
 * Links all items with exactly the name of a competency. The button then disappears, so the focus moves on.
 */
export function LinkExact({ unlinked }: { unlinked: Unlinked[] }) {
  const t = useTranslations('competency')
  const dispatch = useDispatch()
  const exact = unlinked.filter((item) => item.exact)
  const operations = exact.flatMap(({ node, suggested }) =>
    suggested ? setLink(node.id, suggested, true) : [],
  )
  if (operations.length < 2) return null
  return (
    <Button
      size="small"
      onClick={() => {
        dispatch(operations)
        document.getElementById('chain')?.focus()
      }}
    >
      {t('linkExact', { count: operations.length })}
    </Button>
  )
}
