import { sessionCookie } from '@/auth/cookies'
import { addressOf, expectedStatus, pageRoutes } from './access/pages'
import { createAccessScene, removeAccessScene, tokenOf } from './access/scene'
import { test } from './fixtures/browser'

test('look', async ({ browser }) => {
  test.setTimeout(600_000)
  const scene = await createAccessScene()
  const url = process.env.BASE_URL ?? ''
  for (const face of ['self', 'mentor', 'nobody'] as const) {
    const token = await tokenOf(scene, face)
    for (const size of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const context = await browser.newContext({
        viewport: size,
        hasTouch: size.width < 500,
        isMobile: size.width < 500,
        locale: 'ko-KR',
        baseURL: url,
      })
      if (token) await context.addCookies([{ name: sessionCookie(url).name, value: token, url }])
      const page = await context.newPage()
      for (const route of pageRoutes().filter((one) => expectedStatus(one, face) === 200)) {
        if (face !== 'self' && !/sign-|gap|mentoring$|^\/$|reset$/.test(route)) continue
        await page.goto(addressOf(route, scene))
        await page.waitForTimeout(600)
        await page.screenshot({ path: `/tmp/look/${face}${route.replaceAll('/', '_')}-${size.width}.png` })
        if (face === 'self')
          console.log(
            size.width,
            route,
            await page.evaluate(() =>
              [
                document.querySelector('header')?.querySelectorAll('*').length,
                document.querySelector('h1')?.getBoundingClientRect().y,
                document.documentElement.scrollWidth - innerWidth,
              ].join(' '),
            ),
          )
      }
      await context.close()
    }
  }
  await removeAccessScene(scene)
})
