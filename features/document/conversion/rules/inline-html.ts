const signs: Record<string, string> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  s: '~~',
  strike: '~~',
  del: '~~',
  code: '`',
}
const tag = /<(\/?)(b|strong|i|em|s|strike|del|code|u|mark|span|time|br|a)((?:\s[^<>]{0,2000})?)\/?>/gi

/** Writes the HTML that outliners keep within the words of an item as Markdown; all other characters stay. */
export function inlineHtml(words: string): string {
  const open: string[] = []
  return words.replace(tag, (_, slash: string, name: string, rest: string) => {
    const plain = name.toLowerCase()
    if (plain === 'br') return '\n'
    if (plain !== 'a') return signs[plain] ?? ''
    if (slash === '') {
      const address = /\shref="(https?:\/\/[^"\s]+|mailto:[^"\s]+)"/i.exec(rest)?.[1] ?? ''
      open.push(address)
      return address === '' ? '' : '['
    }
    const address = open.pop() ?? ''
    return address === '' ? '' : `](${/[()]/.test(address) ? `<${address}>` : address})`
  })
}
