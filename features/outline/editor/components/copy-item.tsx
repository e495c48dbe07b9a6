import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Copy, Link } from '@/components/ui/icons'
import { menuItemStyle } from '@/components/ui/menu-item-style'
import { markdownOf } from '@/features/outline/editing/rules/markdown'
import { useOutlineNow, useQueue } from '@/features/outline/sync/components/outline-provider'
import { addressOf } from './item-address'
import { holdItems } from './item-clipboard'

const kinds = [
  { kind: 'copy', icon: Copy },
  { kind: 'copyAddress', icon: Link },
] as const

/** Takes an item elsewhere: with all below it as Markdown, or its address. */
export function CopyItem({ id }: { id: string }) {
  const t = useTranslations('outline')
  const now = useOutlineNow()
  const queue = useQueue()
  const [result, setResult] = useState<{ kind: (typeof kinds)[number]['kind']; done: boolean } | null>(null)

  async function copy(kind: (typeof kinds)[number]['kind']) {
    const text = kind === 'copy' ? markdownOf(now().nodes, [id]) : addressOf(id)
    // Without https there is no clipboard, and a browser may refuse.
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    if (done && kind === 'copy') holdItems(queue, text)
    setResult({ kind, done: done ?? false })
  }

  return (
    <>
      {kinds.map(({ kind, icon: Icon }) => (
        <button key={kind} type="button" onClick={() => copy(kind)} className={menuItemStyle}>
          <Icon className="size-4" />
          {result?.kind === kind ? t(result.done ? 'copied' : 'notCopied') : t(kind)}
        </button>
      ))}
      <span role="status" className="sr-only">
        {result ? t(result.done ? 'copied' : 'notCopied') : ''}
      </span>
    </>
  )
}
