import { isItem } from '@/features/document/format/rules/headings'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import { type Meaning, readMeanings, writeMeanings } from '@/lib/meanings'
import { type Level, levels } from '@/lib/outline-kinds'
import { trimBlankEnd } from '../source'
import { isFence } from './item'
import type { MarkWords } from './words'

const close = '</details>'
/** Read as before by everybody else, and by us as words. */
const wordsClose = '</details >'
const none = '–'

const opening = ({ about }: MarkWords) => `<details><summary>${about}</summary>`

/** A block below a competency: where it begins among its children, or behind its text, and what it says. */
type Block = { meanings: Meaning[]; text: string; children: DocumentNode[] }

/**
 * Writes what levels mean as a block that folds, below the competency and all that stands below it. Words that look like
 * such a block are written so that they stay words. Code and what has no words gets no block.
 */
export function withMeanings(document: CareerDocument, words: MarkWords): CareerDocument {
  return inRequired(document, function write(given): DocumentNode {
    const isWords = readBlock(given, words) !== null
    const children = given.children.map(write)
    const node = {
      ...given,
      children: isWords ? [...children.slice(0, -1), paragraph(wordsClose)] : children,
    }
    const meanings = readMeanings(node.meanings ?? '')
    if (meanings.length === 0 || !carries(node)) return node
    const list = [...meanings.map((each) => levelItem(each, words)), paragraph(close)]
    if (node.children.length > 0)
      return { ...node, children: [...node.children, paragraph(opening(words)), ...list] }
    return { ...node, text: `${trimBlankEnd(node.text)}\n\n${opening(words)}`, children: list }
  })
}

/**
 * Takes such a block from below a competency; null when there is none, or one that would not be written again letter for
 * letter.
 */
export function readBlock({ text, children }: DocumentNode, words: MarkWords): Block | null {
  if (children.at(-1)?.text !== close || children.at(-1)?.form !== 'paragraph') return null
  const from = children.findLastIndex(({ form, text }) => form === 'paragraph' && text === opening(words))
  const behind = `\n\n${opening(words)}`
  if (from < 0 && !text.endsWith(behind)) return null
  const list = children.slice(from + 1, -1)
  const meanings = readMeanings(writeMeanings(list.flatMap((item) => meaningIn(item, words) ?? [])))
  const again = meanings.map((each) => levelItem(each, words))
  if (list.length === 0 || !isSame(again, list)) return null
  return {
    meanings,
    text: from < 0 ? text.slice(0, -behind.length) : text,
    children: children.slice(0, Math.max(from, 0)),
  }
}

/** Applies a function to every item at the top of the required competencies. */
export function inRequired(
  document: CareerDocument,
  change: (node: DocumentNode) => DocumentNode,
): CareerDocument {
  return {
    ...document,
    analyses: document.analyses.map((analysis) => ({
      ...analysis,
      sections: analysis.sections.map((section) =>
        section.kind === 'required' ? { ...section, nodes: section.nodes.map(change) } : section,
      ),
    })),
  }
}

function carries(node: DocumentNode): boolean {
  const [first = ''] = node.text.split('\n')
  const own = [node, ...node.children.filter((child) => !isItem(child))]
  const isCode = ({ form, text }: DocumentNode) =>
    form === 'raw' || text.split('\n').some((line) => isFence(line.trim()))
  return isItem(node) && first.trim() !== '' && !own.some(isCode)
}

const plain = { box: 'none', start: null, children: [] } as const
const paragraph = (text: string): DocumentNode => ({ ...plain, form: 'paragraph', text, children: [] })
const bullet = (text: string, children: DocumentNode[] = []): DocumentNode => ({
  ...plain,
  form: 'bullet',
  text,
  children,
})

function levelItem({ label, level, points }: Meaning, words: MarkWords): DocumentNode {
  const word = level === null ? none : (words.levels[level] ?? none)
  return bullet(
    label === '' ? word : `${word} · ${label}`,
    points.map((point) => bullet(point)),
  )
}

function meaningIn({ text, children }: DocumentNode, words: MarkWords): Meaning | null {
  const [word = '', ...rest] = text.split(' · ')
  const level = words.levels.indexOf(word) as Level
  if (word !== none && !levels.includes(level)) return null
  return {
    label: rest.join(' · '),
    level: word === none ? null : level,
    points: children.map((point) => point.text),
  }
}

const isSame = (some: DocumentNode[], others: DocumentNode[]): boolean =>
  some.length === others.length &&
  some.every(({ form, box, text, children }, index) => {
    const other = others[index]
    return (
      form === other?.form && box === other.box && text === other.text && isSame(children, other.children)
    )
  })
