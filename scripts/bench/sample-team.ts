import { createPerson } from '@/db/testing/factories'
import { addMember, createTeam, share, type TestItem, writeGap } from '@/db/testing/teams'
import { addDays, today } from '@/lib/dates'

/** Competencies of developers, each in several wordings. */
const things = [
  ['Redis', '레디스', 'redis 캐싱', 'RDB, MySQL, Redis'],
  ['Kafka', '카프카', 'Apache Kafka', '카프카 활용'],
  ['MySQL', 'mysql 역량', 'MySQL, PostgreSQL'],
  ['Java', '자바', 'JAVA 기초', '자바에 대한 이해'],
  ['Spring Boot', '스프링부트', '스프링 부트'],
  ['Kubernetes', '쿠버네티스', 'k8s'],
  ['Docker', '도커', 'Docker, Kubernetes'],
  ['AWS', '아마존 웹 서비스', 'AWS 경험'],
  ['TDD', '테스트 주도 개발', '테스트 주도'],
  ['CI/CD', 'CI / CD', '지속적 통합'],
  ['소통', '소통 역량', '의사소통'],
  ['모니터링', 'Monitoring', '모니터링 경험'],
  ['Kotlin', '코틀린', 'kotlin 기본'],
  ['TypeScript', '타입스크립트', 'TS'],
  ['React', '리액트', 'ReactJS'],
  ['알고리즘', 'Algorithm', '자료구조, 알고리즘'],
  ['네트워크', 'Network', '네트워크 지식'],
  ['운영체제', 'OS', '운영체제 이해'],
  ['보안', 'Security', '보안 지식'],
  ['캐시', 'Caching', '캐싱'],
] as const

const sentences = [
  '장애가 나도 멈추지 않게 하기',
  '숫자로 말하는 회고',
  '느린 쿼리를 찾아 고치기',
  '코드로 남기는 결정',
]

/** What member number `member` requires: 30 items, most of them shared with others in other words. */
function competencies(member: number): TestItem[] {
  return Array.from({ length: 30 }, (_, index) => {
    const spellings = things[(member * 7 + index * 3) % things.length] ?? things[0]
    const shared = index < 20
    const text = shared
      ? (spellings[(member + index) % spellings.length] as string)
      : `${sentences[index % sentences.length]} ${(member * 11 + index) % 40}`
    if ((member + index) % 6 === 0) return { text }
    return { text, self: (member * index) % 5, target: Math.min(4, ((member * index) % 5) + (index % 3)) }
  })
}

/**
 * Makes up a team whose members are all open by name, with 30 competencies and 12 to-dos done each.
 * @param leadId who leads it, and opens nothing
 * @returns its id
 */
export async function sampleTeam(leadId: string, members: number): Promise<string> {
  const team = await createTeam(leadId, `${members}명인 팀`)
  const days = Array.from({ length: 12 }, (_, week) => addDays(today('UTC'), -7 * week))
  for (let member = 0; member < members; member += 1) {
    const { id } = await createPerson({ name: `사람 ${member + 1}` })
    const analysis = await writeGap(id, `되고 싶은 개발자 ${member + 1}`, competencies(member), days)
    await addMember(team, id)
    await share(team, id, analysis)
  }
  return team
}
