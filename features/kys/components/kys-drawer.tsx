import { useTranslations } from 'next-intl'
import { Drawer } from '@/components/shell/drawer'
import { DrawerButton } from '@/components/shell/drawer-button'
import { GoneList } from '@/features/review/components/gone-list'
import { KysDrafts } from '@/features/review/components/kys-drafts'
import { countDrafts } from '@/features/review/rules/reviews'
import type { KysPage } from '../queries'

type Props = { page: Pick<KysPage, 'owner' | 'drafts' | 'changes'> }

/** Whether a mentor's review has something to say of this KYS. */
export const hasReview = ({ owner, drafts, changes }: Props['page']): boolean =>
  (owner.relation === 'mentor' && countDrafts(drafts) > 0) || changes.gone.length > 0

/** Opens the drawer of a KYS. */
export function KysDrawerButton({ page }: Props) {
  const t = useTranslations('drawer')
  return <DrawerButton count={countDrafts(page.drafts)}>{t('review')}</DrawerButton>
}

/** Beside a KYS: what a mentor has drafted there, and what is gone since their last review. */
export function KysDrawer({ page }: Props) {
  const t = useTranslations('drawer')
  const { owner, drafts, changes } = page
  const review = (
    <>
      <KysDrafts owner={owner} drafts={drafts} />
      <GoneList gone={changes.gone} />
    </>
  )
  return <Drawer tabs={[{ id: 'review', name: t('review'), count: countDrafts(drafts), panel: review }]} />
}
