import type { Element, ElementContent, Parents, Root } from 'hast'
import { holdersOf } from './holders'
import { pageWords } from './page-words'
import { inItems, type PastedItem } from './pasted-items'

type Item = Omit<PastedItem, 'depth' | 'text'>

const noItem: Item = { form: null, box: null, number: null }

/**
 * Reads HTML that was copied from a page as items: those of its lists with depth, numbers and boxes, and the
 * other blocks beside them.
 *
 * @param page as it was on the clipboard
 */
export function pageItems(page: Root): PastedItem[] {
  const items: PastedItem[] = []
  const path: number[] = []
  const holders = holdersOf(page, isList)

  function add(level: number, texts: string[], item: Item): void {
    while (path.length > 0 && (path.at(-1) as number) >= level) path.pop()
    path.push(level)
    for (const text of texts.flatMap(inItems)) items.push({ ...item, text, depth: path.length - 1 })
  }

  /** Reports each list, and the blocks between two lists together. */
  function walk(
    parent: Parents,
    onRun: (run: ElementContent[]) => void,
    onList: (list: Element) => void,
  ): void {
    let run: ElementContent[] = []
    const end = () => {
      if (run.length > 0) onRun(run)
      run = []
    }
    for (const child of parent.children) {
      if (child.type === 'doctype') continue
      if (child.type !== 'element' || !holders.has(child)) run.push(child)
      else {
        end()
        if (isList(child)) onList(child)
        else walk(child, onRun, onList)
      }
    }
    end()
  }

  function readList(list: Element, level: number): void {
    const own = numberOf(list.properties.dataIndent) ?? level
    const isOrdered = list.tagName === 'ol'
    let number = numberOf(list.properties.start) ?? 1
    for (const child of list.children) {
      if (child.type === 'element' && child.tagName === 'li') {
        number = numberOf(child.properties.value) ?? number
        readItem(child, levelOf(child) ?? own, isOrdered ? number : null)
        number += 1
      } else readPart({ type: 'root', children: [child] }, own, own + 1)
    }
  }

  function readItem(item: Element, level: number, number: number | null): void {
    let isNamed = false
    walk(
      item,
      (run) => {
        const texts = pageWords(run)
        if (texts.length === 0) return
        if (isNamed) return add(level + 1, texts, noItem)
        isNamed = true
        const { box, text } = splitBox(item, run, texts.join('\n'))
        add(level, [text], { form: number === null ? 'bullet' : 'ordered', box, number })
      },
      (list) => readList(list, level + 1),
    )
  }

  /** @param below level of the lists in it */
  function readPart(part: Root, level: number, below: number): void {
    walk(
      part,
      (run) => {
        for (const text of pageWords(run)) add(level, [text], noItem)
      },
      (list) => readList(list, below),
    )
  }

  readPart(page, 0, 0)
  return items
}

const isList = ({ tagName }: Element) => tagName === 'ul' || tagName === 'ol' || tagName === 'menu'

/** The level that word processors and chat tools write on an item where they do not nest their lists. */
function levelOf({ properties }: Element): number | null {
  const told = numberOf(properties.ariaLevel ?? properties.dataAriaLevel)
  if (told !== null) return told - 1
  const names = Array.isArray(properties.className) ? properties.className : []
  const indent = names.map((name) => /^ql-indent-(\d)$/.exec(String(name))?.[1]).find(Boolean)
  return numberOf(indent)
}

function numberOf(value: unknown): number | null {
  return /^\d{1,9}$/.test(String(value ?? '')) ? Number(value) : null
}

type Box = PastedItem['box']

/** The box of an item: a checkbox, an editor's attribute, or Markdown's `[ ]`. */
function splitBox(item: Element, run: ElementContent[], text: string): { box: Box; text: string } {
  const typed = /^\[([ xX])\]\s+/.exec(text)
  if (typed) return { box: typed[1] === ' ' ? 'open' : 'done', text: text.slice(typed[0].length) }
  const told = item.properties.role === 'checkbox' ? item : fieldIn(run)
  if (!told) return { box: null, text }
  const isDone = told.properties.checked === true || String(told.properties.ariaChecked) === 'true'
  return { box: isDone ? 'done' : 'open', text }
}

function fieldIn(run: ElementContent[]): Element | null {
  for (const child of run) {
    if (child.type !== 'element') continue
    if (child.tagName === 'input' && child.properties.type === 'checkbox') return child
    const inner = fieldIn(child.children)
    if (inner) return inner
  }
  return null
}
