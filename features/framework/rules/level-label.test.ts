import { expect, it } from 'vitest'
import { isLevelLabel, proposeLevels } from './level-label'

it('labels are told from other words', () => {
  const labels = [
    'Junior',
    'L3',
    'IC4',
    'Senior Engineer',
    'Engineer II',
    '주니어 개발자',
    '초급',
    '3',
    '2단계',
    'Level 2',
    '**Staff**',
    '실무',
    'Senior (L5)',
  ]
  const others = [
    'Redis',
    '코드 리뷰',
    'Leadership',
    'Working with others',
    '3-tier architecture',
    'L',
    'HTTP 2',
    '2026-01-01',
    '',
  ]
  expect(labels.filter((label) => !isLevelLabel(label))).toEqual([])
  expect(others.filter(isLevelLabel)).toEqual([])
})

it('ours are proposed in their order, whatever their number', () => {
  expect(proposeLevels(['a', 'b', 'c'])).toEqual([1, 2, 3])
  expect(proposeLevels(['a', 'b', 'c', 'd'])).toEqual([1, 2, 3, 4])
  expect(proposeLevels(['0', '1', '2', '3', '4'])).toEqual([0, 1, 2, 3, 4])
  expect(proposeLevels(['L1', 'L2', 'L3', 'L4', 'L5'])).toEqual([1, 2, 3, 3, 4])
  expect(proposeLevels(['L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9', 'L10'])).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
})
