import { useTranslations } from 'next-intl'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import {
  useFolds,
  useOutline,
  useOutlineNow,
  useQueueStatus,
} from '@/features/outline/sync/components/outline-provider'

/** A link to an open question about two texts, which may be out of sight; nothing where there is none. */
export function ToConflict() {
  const t = useTranslations('outline.save')
  const folds = useFolds()
  const now = useOutlineNow()
  const { conflicts } = useQueueStatus()
  const here = useOutline(({ nodes }) =>
    conflicts.filter(({ node }) => nodes.some(({ id }) => id === node)).map(({ node }) => node),
  )
  if (here.length === 0) return null

  /** Goes to the next question if one of them has the focus already. */
  function lead() {
    flushSync(() => {
      for (const node of here) folds?.reveal(now().nodes, node)
    })
    const questions = [...document.querySelectorAll<HTMLElement>('[data-conflict]')]
    const at = questions.findIndex((question) => question.contains(document.activeElement))
    const question = questions[(at + 1) % questions.length]
    question?.focus({ preventScroll: true })
    question?.scrollIntoView({ block: 'center' })
  }

  return (
    <Button size="small" onClick={lead}>
      {t('toConflict')}
    </Button>
  )
}
