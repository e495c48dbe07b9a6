/** What something is, and how it is with it: two columns. */
export function FactList({ facts }: { facts: [name: string, fact: string][] }) {
  return (
    <dl className="divide-y divide-line">
      {facts.map(([name, fact]) => (
        <div key={name} className="flex flex-wrap justify-between gap-x-6 py-2">
          <dt className="text-quiet">{name}</dt>
          <dd className="min-w-0 break-words text-right tabular-nums">{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
