import type { Document } from '@/features/outline/model/rules/replay'

/** A document without what differs from one storing to the next: the order of rows, and how often a text was edited. */
export function comparable({ analyses, outline }: Document): Record<string, string[]> {
  const { revision: _, excerpt: __, ...rows } = outline
  const known = { analyses: analyses.map(({ made: ___, ...row }) => row), ...rows }
  return Object.fromEntries(
    Object.entries(known).map(([name, list]) => [
      name,
      list
        .map((row) =>
          JSON.stringify(
            Object.entries(row)
              .filter(([key]) => key !== 'version')
              .sort(),
          ),
        )
        .sort(),
    ]),
  )
}
