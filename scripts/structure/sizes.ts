import type { Fault, SourceFile } from './source-file'

const limit = 300

/** A page loads, refuses, and hands on what it has loaded. */
const pageLimit = 60

export function pageSizes(files: SourceFile[]): Fault[] {
  return files
    .filter((file) => /^app\/.*\bpage\.tsx$/.test(file.path) && file.lines > pageLimit)
    .map((file) => ({
      path: file.path,
      message: `has ${file.lines} lines, and a page has at most ${pageLimit}: it loads, calls notFound() and hands plain data to a component of a feature; move what it draws there.`,
    }))
}

/** A file that no longer fits in a head is two files. */
export function sizes(files: SourceFile[]): Fault[] {
  return files
    .filter((file) => file.lines > limit)
    .map((file) => ({
      path: file.path,
      message: `has ${file.lines} lines, and ${limit} is the most that one can keep in mind; find the second thing it does, and give that a file and a name.`,
    }))
}

/** Files to look at again before they grow. */
export function large(files: SourceFile[]): Fault[] {
  return files
    .filter((file) => file.lines > 200 && file.lines <= limit)
    .map((file) => ({ path: file.path, message: `has ${file.lines} lines: is it still one thing?` }))
}

/** Most of what people see is text, and text needs no JavaScript. */
export function clientShare(files: SourceFile[]): Fault[] {
  const components = files.filter((file) => file.path.endsWith('.tsx') && !file.isTest)
  const clients = components.filter((file) => file.isClient)
  if (clients.length * 3 <= components.length) return []
  return [
    {
      path: `${clients.length} of ${components.length} component files`,
      message:
        "say 'use client', and a third is the most: each one sends its JavaScript to everybody; let the server render, and make only the leaf that reacts a client component.",
    },
  ]
}
