import { useTranslations } from 'next-intl'
import { Track } from '@/features/competency/components/track'
import type { Level } from '@/lib/outline-kinds'

const rows: { key: 'cache' | 'deploy'; self: Level; target: Level }[] = [
  { key: 'cache', self: 1, target: 3 },
  { key: 'deploy', self: 2, target: 3 },
]

/** What a gap analysis looks like once it is written. */
export function ExampleGap() {
  const t = useTranslations('start.example')
  return (
    <section id="example" aria-labelledby="example-title" className="mt-12 scroll-mt-4">
      <h2 id="example-title" className="font-semibold text-reading">
        {t('title')}
      </h2>
      <p className="text-quiet">{t('text')}</p>
      <div className="mt-4 rounded-lg border border-line bg-raised p-5">
        <p className="text-quiet text-caption">Goal</p>
        <p className="font-semibold">{t('goal')}</p>
        <ul className="mt-3">
          {rows.map(({ key, self, target }) => (
            <li
              key={key}
              className="border-line border-t py-3 md:grid md:grid-cols-[1fr_11rem_1.3fr_1.3fr] md:gap-x-5"
            >
              <p className="font-medium">{t(`${key}.competency`)}</p>
              <div className="my-1 md:my-0">
                <Track name={t(`${key}.competency`)} self={self} target={target} />
              </div>
              <p className="mt-1 text-caption md:mt-0">{t(`${key}.gap`)}</p>
              <p className="mt-1 flex gap-2 text-caption md:mt-0">
                <span aria-hidden>☐</span>
                {t(`${key}.todo`)}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
