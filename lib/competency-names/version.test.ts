import { expect, test } from 'vitest'
import { keysOf } from './names'

const lines: [string, string[]][] = [
  ['RDB, MySQL, Redis', ['rdb', 'mysql', 'redis']],
  ['Spring(JPA, QueryDSL)', ['spring', 'jpa', 'querydsl']],
  ['CI / CD 구축', ['cicd구축']],
  ['k8s에 대한 이해 [중]', ['kubernetes']],
  ['카프카를이용한 이벤트 처리 경험', ['kafka이벤트처리']],
  ['레디스 클러스터를 운영해 본다', ['redis클러스터운영헤본다']],
  ['대용량배치처리와 테스트 자동화', ['데용량batch와테스트자동화']],
  ['응답속도 개선하기', ['응답속도게선']],
  ['앱개발 역량', ['엡']],
  ['Node.js · 노드 추가', ['nodejs', '노드추가']],
  ['장애가 나도, 멈추지 않는 서버를 만들 수 있는 능력', ['장에가나도멈추지않는서버만들']],
  ['C++ / C#', ['c++', 'c#']],
]

test.each(lines)('%s has the keys that are stored with it', (line, keys) => {
  expect(
    keysOf(line),
    'Stored keys are renewed by version: count `rules` in lib/competency-names/version.ts up, unless only synonyms.ts or fillers.ts has changed, and write the new keys here.',
  ).toEqual(keys)
})
