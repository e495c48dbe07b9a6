import { useTranslations } from 'next-intl'
import { Link2Off } from '@/components/ui/icons'
import type { Unlinked } from '@/features/competency/rules/chain'
import { LinkExact } from './link-exact'

type UnlinkedCalloutProps = { unlinked: Unlinked[]; editable: boolean }

/** Above the chain, which may look empty: how much waits below to be linked, and the way there. */
export function UnlinkedCallout({ unlinked, editable }: UnlinkedCalloutProps) {
  const t = useTranslations('competency')
  if (unlinked.length === 0) return null
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-sunken px-4 py-2 print:hidden">
      <p role="status" className="flex min-w-0 flex-1 basis-60 items-start gap-2">
        <Link2Off className="mt-1.5 size-4 shrink-0 text-quiet" />
        {t('waiting', { count: unlinked.length })}
      </p>
      {editable && <LinkExact unlinked={unlinked} />}
      <a
        href="#unlinked"
        className="inline-flex min-h-8 items-center text-accent text-caption underline underline-offset-4"
      >
        {t(editable ? 'toUnlinked' : 'seeUnlinked')}
      </a>
    </div>
  )
}
