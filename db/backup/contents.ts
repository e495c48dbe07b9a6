import { z } from 'zod'

/** Counted up when a file is written that the version before could not read. */
export const formatNumber = 1
/** The first and the last entry of a file; between them lie the rows. */
export const headerName = 'career-goal.json'
export const sumsName = 'sums.json'

const name = z.string().min(1)
const table = z.object({ name: z.string().regex(/^(public|auth)\.[a-z_]+$/), columns: z.array(name).min(1) })

/** What a back-up says of itself, before its rows. */
export const headerSchema = z.object({
  format: z.number().int(),
  /** of career-goal */
  version: z.string(),
  /** when its snapshot was taken */
  madeAt: z.iso.datetime({ offset: true }),
  postgres: z.string(),
  migrations: z.array(z.object({ hash: name, createdAt: z.number().int() })).min(1),
  tables: z.array(table).min(1),
  sequences: z.array(z.object({ name, value: z.string().regex(/^-?\d+$/) })),
})
export type Header = z.infer<typeof headerSchema>
export type Table = Header['tables'][number]

/** Rows and checksum of each table, after its rows. */
export const sumsSchema = z.record(z.string(), z.object({ rows: z.number().int(), sum: z.string() }))
export type Sums = z.infer<typeof sumsSchema>

/** A part of a table: whole lines as COPY writes them. */
export type Piece = { table: string; bytes: Buffer }

/** What a file holds, in this order. */
export type Content = { header: Header } | { piece: Piece } | { sums: Sums }
