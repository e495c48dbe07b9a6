'use client'

import './globals.css'

import { Button } from '@/components/ui/button'

/** The last resort, when even the layout failed: no messages are at hand, so it speaks both languages. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <html lang="ko">
      <body>
        <title>문제가 생겼어요 · career-goal</title>
        <main data-layout="narrow">
          <h1 className="mt-12 mb-6 font-semibold text-title">문제가 생겼어요</h1>
          <p>화면을 보여 드리지 못했어요. 저장한 내용은 모두 그대로 있어요. 잠시 뒤에 다시 시도해 주세요.</p>
          <p lang="en" className="mt-3 text-quiet">
            We could not show this page. Everything you saved is still there. Please try again in a moment.
          </p>
          <Button variant="primary" className="mt-6" onClick={() => retry()}>
            다시 시도 · <span lang="en">Try again</span>
          </Button>
          {digest && (
            <p className="mt-8 text-quiet text-caption">
              문의할 때 알려 주세요 · <span lang="en">Please tell us this number</span>: {digest}
            </p>
          )}
        </main>
      </body>
    </html>
  )
}
