/** Whether a document is in the JSON form, which has nothing to guess. @property file its name, if it came as one */
export function isJson({ file, text }: { file: string | null; text: string }): boolean {
  return file === null ? /^\s*\{\s*"/.test(text.slice(0, 1000)) : /\.json$/i.test(file)
}
