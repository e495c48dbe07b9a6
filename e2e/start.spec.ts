import { expect, type Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { owner as database } from '@/db/testing/factories'
import { createTeam, writeGap } from '@/db/testing/teams'
import { expectAccessibleAt } from './fixtures/axe'
import { test } from './fixtures/mentorship'

const main = (page: Page) => page.getByRole('main')

/** One keyword of the KYS, and nothing else. */
async function writeKeyword(owner_id: string): Promise<void> {
  const sql = database()
  const section = { owner_id, id: newId(), kind: 'strength', position: 'a0' }
  await sql`insert into section ${sql(section)}`
  const keyword = { section_id: section.id, position: 'a0', form: 'bullet', box: 'none', text: '꾸준함' }
  await sql`insert into node ${sql({ owner_id, id: newId(), ...keyword })}`
}

test('a mentor and lead who writes something of their own keeps mentees and teams beside it @phone', async ({
  page,
  person,
  mentee,
}) => {
  await createTeam(person.id, '결제 팀')
  const mentees = main(page).getByRole('region', { name: '내가 멘토인 사람' })
  const theirs = main(page).getByRole('link', { name: `${mentee.name} 님의 KYS` })
  await page.goto('/')
  await expect(theirs).toBeVisible()

  await writeKeyword(person.id)
  await page.goto('/')
  await expect(mentees.getByRole('link', { name: '여는 목표' })).toBeVisible()
  await expect(main(page).getByRole('region', { name: '내 팀' })).toContainText('결제 팀')
  await expect(main(page)).not.toContainText('적어 둔 Goal 가운데')
  await main(page).getByRole('link', { name: 'Goal 적으러 가기' }).click()
  await expect(page).toHaveURL(`/people/${person.id}/kys`)

  await writeGap(person.id, '내 목표', [{ text: '내 역량' }])
  await page.goto('/')
  await expect(main(page).getByText('내 목표')).toBeVisible()
  await expect(mentees).toContainText(mentee.name)
  await expect(main(page).getByRole('region', { name: '내 팀' })).toBeVisible()
  await expectAccessibleAt(page, '/')
})

test('with a goal written, the way on is a gap analysis', async ({ page, person }) => {
  const sql = database()
  const section = { owner_id: person.id, id: newId(), kind: 'goals', position: 'a0' }
  await sql`insert into section ${sql(section)}`
  const goal = {
    section_id: section.id,
    position: 'a0',
    form: 'bullet',
    box: 'none',
    text: '멈추지 않는 결제',
  }
  await sql`insert into node ${sql({ owner_id: person.id, id: newId(), ...goal })}`
  await page.goto('/')
  await main(page).getByRole('link', { name: '목표 골라 시작하기' }).click()
  await expect(main(page).getByRole('checkbox', { name: '멈추지 않는 결제' })).toBeChecked()
})
