import { type ReactNode, useId } from 'react'

type SettingsSectionProps = { title: string; about?: ReactNode; children: ReactNode }

/** One subject of the settings, under its own heading. */
export function SettingsSection({ title, about, children }: SettingsSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-line border-t pt-6">
      <h2 id={id} className="mb-1 font-semibold text-xl">
        {title}
      </h2>
      {about && <p className="mb-4 text-quiet">{about}</p>}
      <div className="mt-4 max-w-md">{children}</div>
    </section>
  )
}
