import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { Undone } from '../queries/imports'
import { Answer } from './answer'
import { UndoImport } from './undo-import'

/** Says that an import was taken back, names what stays, and takes that back. */
export function UndoneNotice({ owner, undone }: { owner: string; undone: Undone | null }) {
  const t = useTranslations('history')
  if (!undone) return null
  const { revision, kept, count } = undone
  return (
    <Answer key={revision}>
      <Notice tone="good">
        <p>{t(revision === 0 ? 'undoneNothing' : 'undone')}</p>
        {count > 0 && (
          <>
            <p className="mt-1">{t('undoneKept', { count })}</p>
            <ul className="mt-1 list-disc pl-5">
              {kept.map(({ id, text }) => (
                <li key={id} className="line-clamp-1 break-all">
                  {text.split('\n')[0] || t('blank')}
                </li>
              ))}
            </ul>
            {count > kept.length && <p>{t('more', { count: count - kept.length })}</p>}
          </>
        )}
        {revision > 0 && <UndoImport owner={owner} from={revision} to={revision} label={t('undo')} />}
      </Notice>
    </Answer>
  )
}
