import { useTranslations } from 'next-intl'

const keys = [
  ['newItem', 'Enter'],
  ['newLine', 'Shift+Enter'],
  ['indent', 'Tab'],
  ['outdent', 'Shift+Tab'],
  ['move', 'Alt+↑ ↓'],
  ['bold', 'Ctrl+B, Ctrl+I'],
  ['link', 'Ctrl+K'],
  ['join', 'Backspace'],
  ['done', 'Ctrl+Enter'],
  ['toCompetency', 'Alt+L'],
  ['undo', 'Ctrl+Z'],
  ['redo', 'Ctrl+Shift+Z, Ctrl+Y'],
  ['fold', 'Ctrl+↑ ↓'],
  ['select', 'Shift+↑ ↓'],
  ['selectAll', 'Ctrl+A, Ctrl+A'],
  ['copy', 'Ctrl+C, Ctrl+X, Ctrl+V'],
  ['clear', 'Esc'],
  ['leave', 'Esc, Tab'],
  ['find', 'Ctrl+K, /'],
  ['list', '?'],
] as const

/** What the keys do in an outline. */
export function KeyList() {
  const t = useTranslations('outline.keyList')
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5 text-caption">
        {keys.map(([name, combination]) => (
          <div key={name} className="contents">
            <dt className="font-medium">
              <kbd className="font-sans">{combination}</kbd>
            </dt>
            <dd className="text-quiet">{t(name)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-quiet text-caption">{t('mac')}</p>
      <p className="mt-1 text-quiet text-caption">{t('drag')}</p>
    </>
  )
}
