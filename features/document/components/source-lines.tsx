import type { ReactNode } from 'react'

type SourceLinesProps = {
  numbers: number[]
  /** the source, line by line */
  lines: string[]
  /** stands below a line */
  note?: (number: number) => ReactNode
}

/** Lines of the source with their numbers, word for word. */
export function SourceLines({ numbers, lines, note }: SourceLinesProps) {
  return (
    <ol className="mt-1 rounded-md bg-sunken py-2 pr-3 text-sm">
      {numbers.map((number) => (
        <li key={number} value={number} className="ml-12 list-decimal whitespace-pre-wrap marker:text-quiet">
          {lines[number - 1]?.replaceAll('\t', '    ')}
          {note && <div className="whitespace-normal text-quiet">{note(number)}</div>}
        </li>
      ))}
    </ol>
  )
}
