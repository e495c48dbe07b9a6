import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { alike, findNode, insertAt } from '../rules/edit'
import { newId } from '../rules/new-id'
import { useDispatch, useOutlineNow, useQueue } from './outline-provider'
import type { Conflict } from './queue-record'

/** Two texts for one item: shows the other one and asks which shall stay. */
export function ConflictQuestion({ conflict }: { conflict: Conflict }) {
  const t = useTranslations('outline.conflict')
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const queue = useQueue()
  const { node: id, mine, theirs, version } = conflict

  function keepMine() {
    queue?.dropConflict(id)
    dispatch([{ kind: 'edit', id: newId(), node: id, text: mine, seen: version }])
  }

  function keepBoth() {
    const outline = now()
    const node = findNode(outline, id)
    queue?.dropConflict(id)
    if (!node) return
    const place = { section: node.sectionId, parent: node.parentId, after: id }
    dispatch(insertAt(outline, [{ text: mine, ...alike(node) }], place))
  }

  return (
    <Notice tone="warn" title={t('title')} className="my-2">
      <p className="text-quiet text-sm">{t('theirs')}</p>
      <p className="whitespace-pre-wrap">{theirs === '' ? t('empty') : theirs}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={keepMine}>
          {t('keepMine')}
        </Button>
        <Button size="small" onClick={() => queue?.dropConflict(id)}>
          {t('keepTheirs')}
        </Button>
        <Button size="small" onClick={keepBoth}>
          {t('keepBoth')}
        </Button>
      </div>
    </Notice>
  )
}
