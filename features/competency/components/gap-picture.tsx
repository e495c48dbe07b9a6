import 'server-only'
import { useTranslations } from 'next-intl'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Outline } from '@/features/outline/model/rules/outline'
import type { MentorLevel } from '../rules/mentor-levels'
import { bandsOf, drawPicture } from '../rules/picture'
import { ratedOf } from '../rules/progress'
import { PictureBand } from './picture-band'
import { PictureTable } from './picture-table'

type GapPictureProps = {
  outline: Outline
  /** false where the page says the same in words elsewhere */
  table?: boolean
  /** whether the viewer could rate what is not rated yet */
  editable?: boolean
  /** said in the table, where the viewer may know them */
  mentorLevels?: readonly MentorLevel[]
}

const nobody: MentorLevel[] = []

/** Most competencies that the picture shows; the chain view has all of them. */
const most = 40

/** Target against self for every rated competency, drawn on the server; the table below says the same in words. */
export function GapPicture({
  outline,
  table = true,
  editable = true,
  mentorLevels = nobody,
}: GapPictureProps) {
  const t = useTranslations('competency')
  const words = useTranslations('levels')
  const all = ratedOf(outline)
  const rated = all.slice(0, most).map((row) => ({ ...row, text: firstWords(row.text) }))
  if (rated.length === 0)
    return <p className="text-quiet text-caption">{t(editable ? 'pictureEmpty' : 'pictureNone')}</p>
  const picture = drawPicture(rated)
  const ends: [string, string] = [words('0'), words('4')]
  return (
    <figure>
      <div role="img" aria-label={t('pictureTitle')} className="print:grid print:grid-cols-3 print:gap-x-6">
        {bandsOf(picture).map((band) => (
          <PictureBand key={band.from} picture={picture} band={band} ends={ends} />
        ))}
      </div>
      <figcaption className="mt-1 text-quiet text-caption">
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="inline-block size-2.5 rounded-full bg-accent" />
          {t('now')}
        </span>
        <span className="ml-4 inline-flex items-center gap-1.5">
          <span aria-hidden className="inline-block size-3 rounded-full border-2 border-accent" />
          {t('target')}
        </span>
      </figcaption>
      {all.length > most && (
        <p className="mt-1 text-quiet text-caption">{t('pictureMore', { shown: most, count: all.length })}</p>
      )}
      {table && <PictureTable rows={picture.rows} mentorLevels={mentorLevels} />}
    </figure>
  )
}
