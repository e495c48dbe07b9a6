import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { ImportPreview } from '../rules/import/preview'

/** Marks in the text that may stand for a level: shown, never set. */
export function LevelMarks({ levels, lines }: { levels: ImportPreview['levels']; lines: string[] }) {
  const t = useTranslations('document')
  const words = useTranslations('levels')
  if (levels.length === 0) return null
  return (
    <Notice live={false} title={t('levels')}>
      <p>{t('levelsHint')}</p>
      <ul className="mt-2 list-disc pl-5 text-sm">
        {levels.map(({ line, mark, suggestion }) => (
          <li key={line}>
            {t('levelAt', {
              line,
              text: (lines[line - 1] ?? '').trim(),
              mark,
              level: words(suggestion === null ? 'none' : `${suggestion}`),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
