import { useTranslations } from 'next-intl'
import { ChevronDown, Download } from '@/components/ui/icons'
import { Menu } from '@/components/ui/menu'
import { menuItemStyle } from '@/components/ui/menu-item-style'
import { PrintButton } from '@/components/ui/print-button'

const downloads = {
  md: 'document?format=md',
  words: 'document?format=md&marks=off',
  json: 'document?format=json',
  archive: 'archive',
} as const
const formats = ['md', 'words', 'json', 'archive'] as const

const itemStyle = `${menuItemStyle} flex-col items-start gap-0 py-1.5`

/** Takes the document out: as Markdown to read, as JSON with all analyses, everything that is kept, or on paper. Plain links, for they are downloads. */
export function ExportMenu({ ownerId }: { ownerId: string }) {
  const t = useTranslations('export')
  return (
    <Menu
      label={
        <>
          <Download className="size-4" />
          {t('title')}
          <ChevronDown className="size-4" />
        </>
      }
      summaryClassName="min-h-8 border border-control bg-raised px-2.5 font-medium text-caption"
    >
      {formats.map((format) => (
        <a key={format} href={`/people/${ownerId}/${downloads[format]}`} download className={itemStyle}>
          <span>{t(format)}</span>
          <span className="text-quiet text-caption">{t(`${format}About`)}</span>
        </a>
      ))}
      <PrintButton className={itemStyle}>
        <span>{t('print')}</span>
        <span className="text-quiet text-caption">{t('printAbout')}</span>
      </PrintButton>
    </Menu>
  )
}
