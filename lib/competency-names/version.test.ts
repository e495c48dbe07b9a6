import { expect, test } from 'vitest'
import { keysOf } from './names'

const lines: [string, string[]][] = [
  ['RDB, MySQL, Redis', ['rdb', 'mysql', 'redis']],
  ['Spring(JPA, QueryDSL)', ['spring', 'jpa', 'querydsl']],
  ['CI / CD 구축', ['cicd']],
  ['k8s에 대한 이해 [중]', ['kubernetes']],
  ['카프카를이용한 이벤트 처리 경험', ['kafka', '이벤트기반아키텍처']],
  ['레디스 클러스터를 운영해 본다', ['redis']],
  ['대용량배치처리와 테스트 자동화', ['베치', '테스트자동화']],
  ['응답속도 개선하기', ['성능췌적화']],
  ['앱개발 역량', ['엡게발']],
  ['Node.js · 노드 추가', ['nodejs', '노드추가']],
  ['장애가 나도, 멈추지 않는 서버를 만들 수 있는 능력', ['장에데응']],
  ['C++ / C#', ['c++', 'c#']],
  ['단위/통합 테스트, DB 설계 및 튜닝', ['단위테스트', '통합테스트', 'db설계', 'db튜닝']],
  ['백엔드: Java 17, 스프링부트', ['java', 'springboot']],
  ['쿠버네티즈 운영', ['kubernetes']],
  ['사내 위키를 정비하고 사람들에게 알린다', ['사네위키정비', '사람들알린다']],
]

test.each(lines)('%s has the keys that are stored with it', (line, keys) => {
  expect(
    keysOf(line),
    'Stored keys are renewed by version: count `rules` in lib/competency-names/version.ts up, unless only words in lib/competency-names/data have changed, and write the new keys here.',
  ).toEqual(keys)
})
