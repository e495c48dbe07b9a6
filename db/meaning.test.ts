import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

let owner: Sql

beforeAll(() => {
  owner = postgres(inject('ownerUrl'), { max: 1 })
})

afterAll(() => owner.end())

const meanings = async (words: string) =>
  (await owner`select within.meanings(${words}) as found`)[0]?.found as string[]

test.each([
  ['Redis', '레디스 역량'],
  ['MSA', 'msa 경험'],
  ['Node.js', 'nodejs'],
  ['Node.js', 'Node JS'],
  ['Spring Boot', '스프링부트'],
  ['스프링 부트', 'SpringBoot'],
  ['헥사고날 아키텍처', '핵사고날아키텍처'],
  ['CI/CD', 'CI / CD 구축'.replace(' 구축', '')],
  ['Ｋａｆｋａ', '카프카'],
  ['쿠버네티스', 'k8s에 대한 이해'],
  ['TDD', '테스트 주도 개발'],
  ['RDB [중]', 'RDB'],
  ['백엔드', '벡엔드 개발'],
])('%s and %s mean the same', async (one, other) => {
  expect(await meanings(one)).toEqual(await meanings(other))
  expect(await meanings(one)).toHaveLength(1)
})

test.each([
  ['Java', 'JavaScript'],
  ['MySQL', 'NoSQL'],
  ['C', 'C++'],
  ['C++', 'C#'],
  ['React', 'React Native'],
  ['AWS EC2', 'AWS S3'],
])('%s and %s do not', async (one, other) => {
  expect(await meanings(one)).not.toEqual(await meanings(other))
})

test('an item that names several things stands with each', async () => {
  expect(await meanings('RDB, MySQL, Redis')).toEqual(['rdb', 'mysql', 'redis'])
  expect(await meanings('Spring(JPA, QueryDSL)')).toEqual(['spring', 'jpa', 'querydsl'])
  expect(await meanings('도커 및 쿠버네티스 활용')).toEqual(['docker', 'kubernetes'])
  expect(await meanings('Java · 자바')).toEqual(['java'])
})

test('a sentence with commas is one thing', async () => {
  expect(
    await meanings('테스트 코드를 꼼꼼하게 작성하고, 다른 사람이 고치기 쉬운 코드를 남길 수 있는 능력'),
  ).toHaveLength(1)
})

test('nothing is no thing, and a word that only qualifies others stands for itself', async () => {
  expect(await meanings(' \n- ')).toEqual([])
  expect(await meanings('경험')).toEqual(['경험'])
})

test('every alias is written as the folding writes it, so that it is found', async () => {
  const [row] = await owner`select prosrc from pg_proc where proname = 'alias'`
  const aliases = JSON.parse(/'(\{[\s\S]*\})'::jsonb/.exec(row?.prosrc)?.[1] ?? '') as Record<string, string>
  expect(Object.keys(aliases).length).toBeGreaterThan(80)
  for (const [name, meaning] of Object.entries(aliases)) {
    const [{ folded }] = (await owner`select within.fold(${name}) as folded`) as unknown as [
      { folded: string },
    ]
    expect(folded, `Write "${folded}" in db/sql/30_meaning.sql`).toBe(name)
    expect(aliases[meaning] ?? meaning, `"${meaning}" has another name itself`).toBe(meaning)
  }
})
