import { getLocale, getTranslations } from 'next-intl/server'

/** The words of the not-found page: a route handler cannot show the page itself. */
export async function notFoundResponse(): Promise<Response> {
  const [lang, app, t] = await Promise.all([
    getLocale(),
    getTranslations('app'),
    getTranslations('errorPage'),
  ])
  const title = `${t('notFoundTitle')} · ${app('name')}`
  const html =
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>` +
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>' +
    `<body><main><h1>${t('notFoundTitle')}</h1><p>${t('notFoundText')}</p><p><a href="/">${t('home')}</a></p></main></body></html>`
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(html, { status: 404, headers })
}
