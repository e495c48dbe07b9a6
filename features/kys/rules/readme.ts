import type { OutlineText } from '@/features/outline/model/rules/outline'
import { type Branch, toTree } from '@/features/outline/model/rules/tree'

/** The Markdown of the Read.me, for its preview: the items as they were written, in order. */
export function readmeMarkdown(outline: OutlineText): string {
  return outline.sections
    .filter((section) => section.kind === 'readme')
    .map((section) => blocks(toTree(outline.nodes, section.id), ''))
    .join('\n\n')
    .trim()
}

function blocks(branches: Branch[], indent: string): string {
  let number = 0
  return branches
    .map(({ node, children }, index) => {
      number = node.form === 'ordered' ? (node.start ?? number + 1) : 0
      const marker = { bullet: '- ', ordered: `${number}. `, quote: '> ', paragraph: '', raw: '' }[node.form]
      const inner = indent + (node.form === 'quote' ? '> ' : ' '.repeat(marker.length))
      const text = indent + marker + node.text.split('\n').join(`\n${inner}`)
      const below = children.length > 0 ? `\n${blocks(children, indent + ' '.repeat(marker.length))}` : ''
      const follows = branches[index - 1]?.node.form === node.form && marker.length > 0
      return `${index === 0 ? '' : follows ? '\n' : '\n\n'}${text}${below}`
    })
    .join('')
}
