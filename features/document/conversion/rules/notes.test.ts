import { expect, it } from 'vitest'
import { convertText } from './convert-text'

it('reads the states of Logseq as boxes and leaves out the ids of its blocks', () => {
  const source =
    '- ## 필요역량\n\t- Kafka\n\t  id:: 6512a0b1-0000-4000-8000-000000000001\n\t  level:: 중\n\t\t- 재처리\n- ## To-Do List\n  collapsed:: true\n\t- TODO 경보 줄이기\n\t  SCHEDULED: <2026-12-31 Thu>\n\t- DONE 회고 쓰기\n\t- DOING [[책]] 읽기\n'
  expect(convertText(source, 'page.md')).toEqual({
    text: '\n## 필요역량\n\n- Kafka\n  level:: 중\n\t- 재처리\n\n## To-Do List\n\n- [ ] 경보 줄이기\n  SCHEDULED: <2026-12-31 Thu>\n- [x] 회고 쓰기\n- [ ] DOING [[책]] 읽기\n',
    notes: [
      { about: 'readAs', words: 'Logseq · TODO → [ ], DONE → [x]' },
      { about: 'leftOut', words: 'id:: 6512a0b1-0000-4000-8000-000000000001, collapsed:: true' },
    ],
  })
})

it('leaves code in Logseq, and headings that would take other blocks', () => {
  const source = '- ## 메모\n\t- TODO 하나\n- 다음\n- ```\n  - TODO 코드\n  ```\n'
  expect(convertText(source, null).text).toBe(
    '- ## 메모\n\t- [ ] 하나\n- 다음\n- ```\n  - TODO 코드\n  ```\n',
  )
})

it('leaves the signs of tasks in Obsidian as they are', () => {
  const source =
    '## 할 일\n- [ ] 책 📅 2026-12-31 ⏳ 2026-12-01 🔁 every week ⏫\n- [x] 글 ✅ 2026-11-02\n- [/] 반쯤\n%% 메모 %%\n'
  expect(convertText(source, 'tasks.md')).toEqual({ text: source, notes: [] })
})

it('reads what Workflowy copies', () => {
  expect(convertText('- 배움\n  - [COMPLETE] Kafka\n    "두 번 읽음"\n  - Redis\n', null).text).toBe(
    '- 배움\n  - [x] Kafka\n    "두 번 읽음"\n  - Redis\n',
  )
})

it('leaves Markdown as it is', () => {
  const source = '# 나\r\n\r\n- a\r\n  1. b\r\n<details>\n| x | y |\n| - | - |\n'
  expect(convertText(source, 'a.md')).toEqual({ text: source.replaceAll('\r\n', '\n'), notes: [] })
})

it('takes time in proportion to its length where nothing stands on its lines', () => {
  // Of a quarter of a megabyte, a pattern that goes on over line ends would look for minutes.
  const empty = '\n'.repeat(250_000)
  expect(convertText(empty, null).text).toBe(empty)
})
