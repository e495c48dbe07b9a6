import type { Fault, SourceFile } from './source-file'

const limit = 300

/** Most lines of a page, which only loads, refuses, and hands on its data. */
const pageLimit = 60

export function pageSizes(files: SourceFile[]): Fault[] {
  return files
    .filter((file) => /^app\/.*\bpage\.tsx$/.test(file.path) && file.lines > pageLimit)
    .map((file) => ({
      path: file.path,
      message: `has ${file.lines} lines, and a page has at most ${pageLimit}: it loads, calls notFound() and hands plain data to a component of a feature; move what it draws there.`,
    }))
}

/** A file that is too long to keep in mind is split. */
export function sizes(files: SourceFile[]): Fault[] {
  return files
    .filter((file) => file.lines > limit)
    .map((file) => ({
      path: file.path,
      message: `has ${file.lines} lines, and ${limit} is the most that one can keep in mind; find the second thing it does, and give that a file and a name.`,
    }))
}

/** SQL has more lines to say the same: one clause stands on each. */
const manyIn = (path: string) => (path.endsWith('.sql') ? 250 : 200)

/** Files to look at again before they grow. */
export function large(files: SourceFile[]): Fault[] {
  return files
    .filter((file) => file.lines > manyIn(file.path) && file.lines <= limit)
    .map((file) => ({ path: file.path, message: `has ${file.lines} lines: is it still one thing?` }))
}

/** Of a hundred component files, how many may reach the browser: the outline and the preview of an import do much there. */
const clientLimit = 46

/**
 * Most of what people see is text, and text needs no JavaScript. What counts is what a browser loads with a page: the
 * client components and all that they import, whether it says 'use client' itself or not; what is asked for when it is
 * needed, as a picker is, does not count.
 */
export function clientShare(files: SourceFile[]): Fault[] {
  const isComponent = (file: SourceFile) => file.path.endsWith('.tsx') && !file.isTest
  const components = files.filter(isComponent)
  const inBrowser = reachable(
    files,
    files.filter((file) => file.isClient && !file.isTest),
  ).filter(isComponent)
  if (inBrowser.length * 100 <= components.length * clientLimit) return []
  return [
    {
      path: `${inBrowser.length} of ${components.length} component files`,
      message: `reach the browser, and ${clientLimit} % is the most: each one sends its JavaScript to everybody who opens a page with it; let the server render, and make only the leaf that reacts a client component.`,
    },
  ]
}

/** The files and all that they import, except for types and for server actions, which stay on the server. */
function reachable(files: SourceFile[], roots: SourceFile[]): SourceFile[] {
  const byTarget = new Map(files.map((file) => [file.path.replace(/\.(tsx?|mjs)$/, ''), file]))
  const found = new Set(roots)
  for (const file of found) {
    for (const { target, ours, isType, isLater } of file.imports) {
      const next = ours && !isType && !isLater ? byTarget.get(target) : undefined
      if (next && !/^\s*['"]use server['"]/.test(next.code)) found.add(next)
    }
  }
  return [...found]
}
