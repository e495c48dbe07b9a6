const misread: [RegExp, string][] = [
  [/^(?=#{1,6}([ \t]|$))/, '\\'],
  [/^(?=(=+|-+)[ \t]*$)/, '\\'],
  [/^(?=([-*_])([ \t]*\1){2,}[ \t]*$)/, '\\'],
  [/^(?=`{3}|~{3})/, '\\'],
  [/^(?=>)/, '\\'],
]
const marked: [RegExp, string][] = [
  [/^(?=[-+*]([ \t]|$))/, '\\'],
  [/^(\d{1,9})(?=[.)]([ \t]|$))/, '$1\\'],
]

/** A line of words that Markdown would read as a heading, a rule, a fence or a quote, with a backslash before it. */
export const safeLine = (line: string): string => escaped(line, misread)

/** The same for a line below the first one of an item, where a bullet would begin another item. */
export const safeBelow = (line: string): string => escaped(line, [...misread, ...marked])

function escaped(line: string, patterns: typeof misread): string {
  const words = line.replace(/^[ \t]+/, '')
  const found = patterns.find(([pattern]) => pattern.test(words))
  return found ? words.replace(found[0], found[1]) : words
}
