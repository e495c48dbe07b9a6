import { type ReactNode, useId } from 'react'

type TeamSectionProps = { title: string; about?: ReactNode; children: ReactNode }

/** One part of a page of teams, under its own heading. */
export function TeamSection({ title, about, children }: TeamSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-line border-t pt-6">
      <h2 id={id} className="font-semibold text-xl">
        {title}
      </h2>
      {about && <p className="mt-1 text-quiet">{about}</p>}
      <div className="mt-4">{children}</div>
    </section>
  )
}
