import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { ForgetDraft } from '@/features/document/import/components/forget-draft'
import { draftOf } from '../rules/draft'
import { isFrameworkNotice } from '../rules/notices'

/** What was just done with a framework, as the address tells it. */
export function FrameworkNotice({ me, notice }: { me: string; notice: unknown }) {
  const t = useTranslations('frameworks.notices')
  if (!isFrameworkNotice(notice)) return null
  return (
    <Notice tone="good" className="mb-6">
      {t(notice)}
      {(notice === 'stored' || notice === 'edition') && <ForgetDraft owner={draftOf(me)} />}
    </Notice>
  )
}
