import { describe, expect, it } from 'vitest'
import { readLevelMark } from './level-marks'
import { parseDocument } from './parse'

describe('readLevelMark', () => {
  it.each([
    ['Kotlin ★★★☆☆', 'stars', '3/5', 2],
    ['⭐⭐⭐⭐⭐ Kotlin', 'stars', '5/5', 4],
    ['Kotlin ★★', 'stars', '2/5', 2],
    ['Kotlin 🟩🟩⬜', 'blocks', '2/3', 3],
    ['Kotlin ●●○○○', 'blocks', '2/5', 2],
    ['Kotlin 4/5', 'fraction', '4/5', 3],
    ['Kotlin (7/10)', 'fraction', '7/10', 3],
    ['Kotlin: 70%', 'percent', '70%', 3],
    ['Kotlin 0%', 'percent', '0%', 0],
    ['Kotlin (초급)', 'grades', '초급', 1],
    ['Kotlin - 중급', 'grades', '중급', 2],
    ['Kotlin: Advanced', 'grades', 'advanced', 3],
    ['Kotlin — Expert', 'grades', 'expert', 4],
    ['Kotlin (일부)', 'words', '일부', 1],
    ['Kotlin: 경험 없음', 'words', '경험없음', 0],
    ['Kotlin (이론만)', 'words', '이론만', 1],
    ['[상] Kotlin', 'korean', '상', 3],
    ['[o] Kotlin', 'signs', 'O', 3],
  ])('of %j is %s %s', (line, scale, value, suggestion) => {
    expect(readLevelMark(line)).toMatchObject({ scale, value, suggestion })
  })

  it.each([
    'Kotlin',
    'Kotlin (JVM)',
    '12/31까지',
    '120%',
    '6/5',
    'CI/CD',
    '응답을 70% 줄이기',
    'ISO 8601: 날짜',
  ])('of %j is none', (line) => {
    expect(readLevelMark(line)).toBeNull()
  })
})

it('finds marks below the gap as well', () => {
  expect(parseDocument('### Gap\n- 배포 (초급)\n').proposals).toMatchObject([
    { kind: 'self', mark: '(초급)' },
  ])
})
