import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Button } from '@/components/ui/button'
import { itemsHere } from '@/features/outline/editor/components/items-here'
import type { Entry } from '../rules/entries'
import { resultsFor } from '../rules/groups'
import type { Found } from '../rules/search'
import { isMac } from './find-key'
import { FindOption } from './find-option'
import { recentOf, remember } from './recent'
import { usePlaces } from './use-places'

/** What the field does with its keys. @property open opens the chosen result; false where there is none */
export type ResultKeys = { press: (event: KeyboardEvent) => void; open: () => boolean }

type FindResultsProps = {
  ref: Ref<ResultKeys>
  viewer: string
  words: string
  /** the words for which Enter was pressed before anything was found: their first result opens when it comes */
  asked: string | null
  /** called with the id of the option that is chosen, '' for none */
  onActive: (option: string) => void
  /** closes the dialog, which gives the focus back */
  onLeave: () => void
}

/** What was found for the words, as the list of a combobox. */
export function FindResults({ ref, viewer, words, asked, onActive, onLeave }: FindResultsProps) {
  const t = useTranslations('find')
  const router = useRouter()
  const list = useRef<HTMLDivElement>(null)
  const { state, retry, ...places } = usePlaces(viewer, words)
  const { pages, here, others } = places
  const [recent] = useState(() => recentOf(viewer))
  const { groups, count, meant } = useMemo(
    () => resultsFor(words, { pages, here, others, recent }),
    [words, pages, here, others, recent],
  )
  const all = groups.flatMap(({ name, found }) =>
    found.map((one) => ({ ...one, option: optionId(name, one) })),
  )
  const [chosen, setChosen] = useState({ words: '', option: '' })
  const at = Math.max(0, chosen.words === words ? all.findIndex(({ option }) => option === chosen.option) : 0)
  const active = all[at]?.option ?? ''
  useEffect(() => onActive(active), [active, onActive])
  useEffect(() => {
    if (active) document.getElementById(active)?.scrollIntoView({ block: 'nearest' })
    else list.current?.scrollTo(0, 0)
  }, [active])

  function choose(index: number) {
    const option = all[Math.min(Math.max(index, 0), all.length - 1)]?.option
    if (option) setChosen({ words, option })
  }

  function go({ entry, match }: Found<Entry>) {
    remember(viewer, entry)
    onLeave()
    // The dialog gives the focus back when it closes, and only then may it go elsewhere.
    if (entry.kind === 'here') requestAnimationFrame(() => itemsHere()?.leadTo(entry.id, match ?? undefined))
    else router.push(entry.href as Route)
  }

  function open(): boolean {
    const found = all[at]
    if (found) go(found)
    return found !== undefined
  }

  function press(event: KeyboardEvent) {
    const isOther = event.altKey || event.shiftKey
    const to = isOther
      ? undefined
      : { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      // Beyond one end begins the other.
      choose(to === all.length ? 0 : to < 0 ? all.length - 1 : to)
    } else if (event.key === 'Enter' && all[at]) {
      event.preventDefault()
      window.open(all[at].entry.href, '_blank', 'noopener')
    }
  }
  useImperativeHandle(ref, () => ({ press, open }))

  const isAwaited = asked === words && active !== ''
  const openAwaited = useEffectEvent(open)
  useEffect(() => {
    if (isAwaited) openAwaited()
  }, [isAwaited])

  function click(event: MouseEvent, found: Found<Entry>) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(found)
  }

  const shown = all.length
  const isAsked = words.trim() !== ''
  const told = isAsked
    ? count === 0
      ? state === 'ready' && t('none')
      : shown < count
        ? t('some', { shown, count })
        : t('count', { count })
    : t('hint')
  return (
    <>
      <div
        ref={list}
        id="find-results"
        role="listbox"
        tabIndex={-1}
        aria-label={t('results')}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2 empty:hidden"
      >
        {groups.map(({ name, found }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div key={name} role="group" aria-label={name ? t(`groups.${name}`) : t('results')}>
            {name && (
              <div aria-hidden className="px-2 pt-2 pb-1 text-caption text-quiet">
                {t(`groups.${name}`)}
              </div>
            )}
            {found.map((one) => (
              <FindOption
                key={optionId(name, one)}
                id={optionId(name, one)}
                found={one}
                selected={optionId(name, one) === active}
                onClick={(event) => click(event, one)}
              />
            ))}
          </div>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t px-4 py-2 text-caption text-quiet">
        <p role="status" className="me-auto">
          {[meant && t('meant', { words: meant }), told, state !== 'ready' && t(state)]
            .filter(Boolean)
            .join(' ')}
        </p>
        {state === 'failed' && (
          <Button size="small" onClick={retry}>
            {t('retry')}
          </Button>
        )}
        {shown > 0 && (
          <p aria-hidden className="pointer-coarse:hidden max-sm:hidden">
            {t('keys', { control: isMac() ? '⌘' : 'Ctrl' })}
          </p>
        )}
      </div>
    </>
  )
}

const optionId = (group: string | null, { entry }: Found<Entry>) =>
  `find-${group ?? 'all'}-${entry.kind}-${entry.id}`
