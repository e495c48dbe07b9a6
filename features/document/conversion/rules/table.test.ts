import { describe, expect, it } from 'vitest'
import { convertText } from './convert-text'
import { decodeText } from './decode'
import { isTable, readTable } from './table'

describe('a table', () => {
  it.each([
    ['commas', '역량,현재,목표\nKafka,1,3\n"Java, Kotlin",2,4\n'],
    ['semicolons', 'sep=;\n역량;현재;목표\nKafka;1;3\n"Java, Kotlin";2;4\n'],
    ['tabs', '역량\t현재\t목표\nKafka\t1\t3\nJava, Kotlin\t2\t4\n'],
  ])('with %s stays a table, and its columns are named', (_, source) => {
    expect(convertText(source, 'skills.csv')).toEqual({
      text: '| 역량 | 현재 | 목표 |\n| --- | --- | --- |\n| Kafka | 1 | 3 |\n| Java, Kotlin | 2 | 4 |',
      notes: [
        { about: 'readAs', words: 'CSV' },
        { about: 'columns', words: '역량, 현재, 목표' },
      ],
    })
  })

  it('keeps signs and lines of its cells, and drops columns without a word', () => {
    expect(readTable('가,,나\n"a|b",,"x\ny"\n').text).toBe('| 가 | 나 |\n| --- | --- |\n| a\\|b | x<br>y |')
  })

  it('that is too long for one becomes items with their columns', () => {
    const rows = Array.from({ length: 900 }, (_, row) => `역량 ${row},${row % 5},메모가 조금 긴 칸 ${row}`)
    const { text } = readTable(`이름,수준,메모\n${rows.join('\n')}`)
    expect(text.split('\n').slice(0, 3)).toEqual([
      '- 역량 0',
      '    - 수준: 0',
      '    - 메모: 메모가 조금 긴 칸 0',
    ])
  })

  it('with one row of very many cells takes no more room than it has', () => {
    const { text } = readTable(`${'a,'.repeat(20_000)}a\n${'b,c\n'.repeat(1_900)}`)
    expect(text.split('\n')).toHaveLength(3_800)
  })

  it('of one column is a list', () => {
    expect(convertText('Kafka\nRedis\n', 'list.csv').text).toBe('- Kafka\n- Redis')
  })

  it('with a quote that is never closed keeps its rows', () => {
    expect(readTable('a,b\n"x,y\nz,w').text).toBe('| a | b |\n| --- | --- |\n| "x | y |\n| z | w |')
  })
})

describe('telling a table', () => {
  it.each([
    ['names of a spreadsheet', 'a,b\n1,2', 'x.csv', true],
    ['cells that were copied', '역량\t수준\nKafka\t2', null, true],
    ['three even columns', '역량,현재,목표\nKafka,1,3\nJava,2,4', null, true],
    ['a document under that name', '# 나\n- a, b\n- c, d', 'x.csv', false],
    ['sentences with commas', '빠르고, 정확하게\n느리지만, 꼼꼼하게', null, false],
    ['an indented list', '가\n\t나\n\t\t다', null, false],
    ['words in Markdown', '역량,현재,목표\nKafka,1,3\nJava,2,4', 'x.md', false],
  ])('%s', (_, text, file, expected) => {
    expect(isTable(text, file)).toBe(expected)
  })
})

describe('Todoist', () => {
  const head = 'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE'

  it('gives open boxes, as deep as they were, with days as words', () => {
    const source = `\uFEFF${head}\nsection,이번 분기,,,,,,,,\ntask,책 읽기 @공부,두 장씩,1,1,나 (1),,2026-12-31,ko,Asia/Seoul\ntask,1장,,4,2,나 (1),,every friday,en,\nnote,메모예요,,,,나 (1),,,,\ntask,* 원칙,,4,1,,,,,\n`
    expect(convertText(source, 'Inbox.csv')).toEqual({
      text: '## 이번 분기\n\n- [ ] 책 읽기 @공부 p1 📅 2026-12-31\n  두 장씩\n    - [ ] 1장 (every friday)\n      메모예요\n- 원칙',
      notes: [
        { about: 'readAs', words: 'Todoist' },
        { about: 'columns', words: 'CONTENT → [ ], INDENT → ↳, DATE → 📅' },
        { about: 'leftOut', words: 'TYPE, INDENT, AUTHOR, DATE_LANG, TIMEZONE' },
      ],
    })
  })
})

describe('encodings', () => {
  const korean = new Uint8Array([0xbf, 0xaa, 0xb7, 0xae, 0x2c, 0xbc, 0xf6, 0xc1, 0xd8])

  it('reads what Excel writes in Korea, and UTF-16', () => {
    expect(decodeText(korean)).toEqual({ text: '역량,수준', encoding: 'CP949' })
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0xed, 0xc5, 0x09, 0x00]))).toEqual({
      text: '역\t',
      encoding: 'UTF-16',
    })
    expect(decodeText(new TextEncoder().encode('\uFEFF역량'))?.encoding).toBe('UTF-8')
  })

  it('does not take accents for Hangul', () => {
    expect(decodeText(new Uint8Array([0x72, 0xe9, 0x73, 0x75, 0x6d, 0xe9]))).toBeNull()
  })
})
