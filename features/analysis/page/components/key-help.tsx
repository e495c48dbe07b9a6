import { useTranslations } from 'next-intl'

const reading = [
  ['rows', ['J', 'K']],
  ['mentorLevel', ['0–4']],
  ['story', ['Enter']],
] as const

const writing = [
  ['rows', ['J', 'K']],
  ['self', ['0–4']],
  ['target', ['⇧ 0–4']],
  ['clear', ['⌫']],
  ['write', ['G', 'T']],
  ['link', ['L']],
  ['story', ['Enter']],
  ['outline', ['?']],
] as const

/** What the keys do in the rows of a chain, and that the drawer has one. */
export function KeyHelp({ editable }: { editable: boolean }) {
  const t = useTranslations('drawer.keys')
  return (
    <section aria-labelledby="drawer-keys" data-part>
      <h2 id="drawer-keys" className="mb-2 font-semibold">
        {t('title')}
      </h2>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1">
        {[...(editable ? writing : reading), ['drawer', [']']] as const].map(([name, keys]) => (
          <div key={name} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="rounded border border-line px-1.5 font-sans text-caption">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="text-quiet">{t(name)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
