import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog'
import { KeyList } from './key-list'

/** The list of keys, over the page. */
export function KeyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('outline.keyList')
  return (
    <Dialog open={open} onClose={onClose} title={t('title')}>
      <KeyList />
    </Dialog>
  )
}
