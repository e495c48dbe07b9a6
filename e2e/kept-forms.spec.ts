import { expect, type Page } from '@playwright/test'
import { test } from './fixtures/person'

const forms = [
  { at: () => '/settings', field: '이름', words: '끊겨도 남을 이름', button: '저장' },
  { at: () => '/teams', field: '팀 이름', words: '끊겨도 남을 팀', button: '팀 만들기' },
  {
    at: (id: string) => `/people/${id}/gap`,
    field: '이 분석만의 목표',
    words: '끊겨도 남을 목표',
    button: '분석 시작하기',
  },
]

for (const { at, field, words, button } of forms) {
  test(`what was typed into "${field}" outlives a cut connection, and an ended session`, async ({
    page,
    person,
    mayComplain,
  }) => {
    mayComplain(/net::ERR_INTERNET_DISCONNECTED/)
    await page.goto(at(person.id))
    const main = page.locator('main')
    const send = () => main.getByRole('button', { name: button, exact: true }).click()
    const kept = async (reason: string) => {
      await expect(main.getByRole('alert')).toContainText(reason)
      await expect(main.getByLabel(field)).toHaveValue(words)
    }
    await expect(main.getByLabel(field)).toBeEditable()
    await hydrated(page)
    await main.getByLabel(field).fill(words)
    await page.context().setOffline(true)
    await send()
    await kept('연결이 끊겼어요')
    await page.context().setOffline(false)
    await page.context().clearCookies()
    await send()
    await kept('로그인이 끝났어요')
  })
}

/** A form that is sent before JavaScript has loaded is another one: the browser then tells of the connection. */
const hydrated = (page: Page) =>
  page.waitForFunction(() => {
    const form = document.querySelector('main form')
    return form !== null && Object.keys(form).some((key) => key.startsWith('__reactProps'))
  })
