import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/**
 * Tests with a program that is no part of this project. Where it is missing, one test says that they were not tried.
 *
 * @param tests gets where the program is
 */
export function withProgram(name: string, tests: (program: string) => void): void {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']
  const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file))
  if (found) tests(found)
  else {
    test(`not tried, because ${name} is not installed`, () => {
      expect(found).toBeUndefined()
    })
  }
}
