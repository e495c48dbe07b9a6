import { useTranslations } from 'next-intl'
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useEnter } from '@/components/form/hear-enter'
import { Button } from '@/components/ui/button'
import { Search, X } from '@/components/ui/icons'
import { isComposing } from '@/lib/is-composing'
import { asksToFind } from './find-key'
import type { FindResults, ResultKeys } from './find-results'

/**
 * The field in which one types what is looked for. It is there at once, so that nothing is typed into the page below;
 * what finds and shows results is loaded when it is first opened.
 */
export function FindSheet({ viewer, onClose }: { viewer: string; onClose: () => void }) {
  const t = useTranslations('find')
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const keys = useRef<ResultKeys>(null)
  const [words, setWords] = useState('')
  const [active, setActive] = useState('')
  // The words for which Enter was pressed before anything was found.
  const [asked, setAsked] = useState<string | null>(null)
  const [Results, load] = useResults()
  const isThere = Results !== null && Results !== 'failed'
  useLayoutEffect(() => dialog.current?.showModal(), [])
  useRoomAboveKeyboard(dialog)
  const enter = useCallback((from: { value: string }) => {
    if (!keys.current?.open() && from.value.trim() !== '') setAsked(from.value)
    return true
  }, [])
  useEnter(field, enter)

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposing(event)) return
    if (asksToFind(event.nativeEvent)) {
      event.preventDefault()
      field.current?.select()
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      enter(event.currentTarget)
    } else keys.current?.press(event)
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself
    <dialog
      ref={dialog}
      aria-label={t('title')}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
      className="mx-auto mt-0 mb-auto max-h-dvh w-full max-w-none flex-col rounded-b-xl border-line border-b bg-raised p-0 text-ink shadow-xl backdrop:bg-scrim open:flex sm:mt-[10vh] sm:max-h-[80dvh] sm:w-[min(40rem,calc(100vw-2rem))] sm:rounded-xl sm:border"
    >
      <div className="flex items-center border-line border-b ps-4 pe-1">
        <Search className="size-5 shrink-0 text-quiet" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={t('field')}
          placeholder={t('field')}
          aria-autocomplete="list"
          aria-expanded={active !== ''}
          aria-controls={isThere ? 'find-results' : undefined}
          aria-activedescendant={active || undefined}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            setAsked(null)
          }}
          onKeyDown={press}
          className="min-h-14 min-w-0 flex-1 bg-transparent px-3 text-reading outline-none"
        />
        <button
          type="button"
          aria-label={t('close')}
          onClick={() => dialog.current?.close()}
          className="inline-flex size-11 shrink-0 items-center justify-center rounded-md text-quiet hover:bg-sunken"
        >
          <X className="size-5" />
        </button>
      </div>
      {isThere ? (
        <Results
          ref={keys}
          viewer={viewer}
          words={words}
          asked={asked}
          onActive={setActive}
          onLeave={() => dialog.current?.close()}
        />
      ) : (
        <div role="status" className="flex flex-wrap items-center gap-3 p-4 text-caption text-quiet">
          {t(Results === null ? 'opening' : 'closed')}
          {Results === 'failed' && (
            <Button size="small" onClick={load}>
              {t('retry')}
            </Button>
          )}
        </div>
      )}
    </dialog>
  )
}

/** The component that finds: null until it is loaded. */
function useResults(): [typeof FindResults | 'failed' | null, () => void] {
  const [results, setResults] = useState<typeof FindResults | 'failed' | null>(null)
  const load = () => {
    setResults(null)
    import('./find-results').then(
      (loaded) => setResults(() => loaded.FindResults),
      () => setResults('failed'),
    )
  }
  useEffect(load, [])
  return [results, load]
}

/** Keeps the dialog within what is to be seen above a keyboard on the screen. */
function useRoomAboveKeyboard(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const seen = window.visualViewport
    if (!seen) return
    const keepWithin = () => {
      const { style } = dialog.current ?? {}
      if (!style) return
      const isCovered = seen.height < window.innerHeight - 1 || seen.offsetTop > 0
      style.maxHeight = isCovered ? `${seen.height}px` : ''
      style.top = isCovered ? `${seen.offsetTop}px` : ''
    }
    keepWithin()
    seen.addEventListener('resize', keepWithin)
    seen.addEventListener('scroll', keepWithin)
    return () => {
      seen.removeEventListener('resize', keepWithin)
      seen.removeEventListener('scroll', keepWithin)
    }
  }, [dialog])
}
