import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Dialog } from '@/components/ui/dialog'
import type { Unlinked } from '@/features/competency/rules/chain'
import { setLink } from '@/features/competency/rules/operations'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { useDispatch, useOutline } from '@/features/outline/sync/components/outline-provider'

type LinkHereProps = {
  /** the competency that something is to be linked to; null while nothing is chosen */
  competency: string | null
  unlinked: readonly Unlinked[]
  onClose: () => void
}

/** Chooses what belongs to a competency from all that belongs to none yet; what is worded like it comes first. */
export function LinkHere({ competency, unlinked, onClose }: LinkHereProps) {
  const t = useTranslations('chain')
  const words = useTranslations('competency')
  const dispatch = useDispatch()
  const name = useOutline((outline) => outline.nodes.find(({ id }) => id === competency)?.text ?? '')
  const sorted = unlinked.toSorted(
    (a, b) => Number(b.suggested === competency) - Number(a.suggested === competency),
  )
  return (
    <Dialog open={competency !== null} onClose={onClose} title={t('linkTo', { name: firstWords(name) })}>
      <ul className="max-h-[50dvh] overflow-auto">
        {sorted.map(({ node, kind, suggested }) => (
          <li key={node.id}>
            <button
              type="button"
              onClick={() => {
                if (competency) dispatch(setLink(node.id, competency, true))
                onClose()
              }}
              className="flex min-h-11 w-full items-center gap-x-3 rounded px-2 py-1 text-start hover:bg-sunken"
            >
              <Badge>{words(kind)}</Badge>
              <span className="min-w-0 flex-1">{firstWords(node.text)}</span>
              {suggested === competency && <Badge>{words('picker.alike')}</Badge>}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
