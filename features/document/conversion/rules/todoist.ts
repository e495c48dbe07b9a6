import type { PastedItem } from '@/features/outline/editing/rules/pasted-items'
import { type Converted, listed } from './converted'
import { printItems } from './print-items'

/** Whether the first row of a table is that of Todoist's export. */
export function isTodoist(head: readonly string[]): boolean {
  return head.length < 50 && ['TYPE', 'CONTENT', 'INDENT'].every((name) => head.includes(name))
}

/** Columns about how Todoist keeps a task, and not about the task. */
const technical = ['TYPE', 'INDENT', 'AUTHOR', 'DATE_LANG', 'TIMEZONE', 'DURATION_UNIT']

/**
 * Reads Todoist's export: sections become headings, tasks open boxes as deep as they were, notes and descriptions further
 * lines of their task. Days stay words behind the sign that notes use for them; nothing is set.
 */
export function readTodoist(rows: readonly string[][]): Converted {
  const [head = [], ...body] = rows
  const parts: string[] = []
  const left = new Set<string>()
  let items: PastedItem[] = []
  const endItems = () => {
    if (items.length > 0) parts.push(printItems(items))
    items = []
  }
  for (const row of body) {
    const cells = Object.fromEntries(head.map((name, column) => [name, row[column] ?? '']))
    const { TYPE: type = '', CONTENT: content = '' } = cells
    const above = items.at(-1)
    for (const name of technical) if (cells[name]) left.add(name)
    if (type === 'section') {
      endItems()
      parts.push(`## ${content.replace(/\s+/g, ' ')}`)
    } else if (type === 'note' && above) above.text += `\n${content}`
    else if (type === 'task' || content !== '') items.push(taskOf(cells, items))
    else left.add(row.filter((cell) => cell !== '').join(' '))
  }
  endItems()
  return {
    text: parts.join('\n\n'),
    notes: [
      { about: 'readAs', words: 'Todoist' },
      { about: 'columns', words: 'CONTENT → [ ], INDENT → ↳, DATE → 📅' },
      ...(left.size > 0
        ? [{ about: 'leftOut' as const, words: listed([...left].filter((each) => each !== '')) }]
        : []),
    ],
  }
}

function taskOf(cells: Record<string, string>, items: readonly PastedItem[]): PastedItem {
  const { CONTENT: content = '', DESCRIPTION: description = '', PRIORITY: priority = '' } = cells
  const wanted = Math.max(0, (Number(cells.INDENT) || 1) - 1)
  const isPlain = /^\*\s+/.test(content)
  const ends = [
    /^[123]$/.test(priority) ? `p${priority}` : '',
    cells.RESPONSIBLE ? `@${cells.RESPONSIBLE}` : '',
    dayOf(cells.DATE ?? '', '📅'),
    dayOf(cells.DEADLINE ?? '', '📅'),
    cells.DURATION ? `(${cells.DURATION} ${cells.DURATION_UNIT ?? ''})`.replace(' )', ')') : '',
  ]
  const line = [content.replace(/^\*\s+/, ''), ...ends].filter((each) => each !== '').join(' ')
  return {
    depth: Math.min(wanted, items.length === 0 ? 0 : (items.at(-1)?.depth ?? 0) + 1),
    text: [line, description].filter((each) => each !== '').join('\n'),
    form: 'bullet',
    box: isPlain || (cells.TYPE ?? '') !== 'task' ? null : 'open',
    number: null,
  }
}

const dayOf = (words: string, sign: string) =>
  words === '' ? '' : /^\d{4}-\d{2}-\d{2}/.test(words) ? `${sign} ${words}` : `(${words})`
