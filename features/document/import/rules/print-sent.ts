import type { Destination } from '@/features/document/markdown/rules/send-lines'

/** Lines that were sent elsewhere, in one field: `12:gap,14:todo`. */
export function printSent(sent: [line: number, to: Destination][]): string {
  return sent.map(([line, to]) => `${line}:${to}`).join(',')
}
