import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { PageLink } from '@/components/ui/page-link'
import type { Node } from '@/features/outline/model/rules/outline'
import { shortName } from '../rules/short-name'
import { CompetencyPicker } from './competency-picker'
import { useFindChoices } from './use-find-choices'
import type { Named } from './use-linked'

/** What is being linked. @property linked the competency that another one is to take the place of */
export type Picking = { items: Node[]; linked: Named | null }

export type LinkPickerProps = {
  /** null while nothing is */
  picking: Picking | null
  /** @param keeps whether the link that is there stays */
  onLink: (competency: Named, keeps: boolean) => void
  onUnlink: () => void
  onClose: () => void
}

/** The page's one list of competencies to choose from, with what can be done to the link that is there. A sheet on phones. */
export function LinkPicker({ picking, onLink, onUnlink, onClose }: LinkPickerProps) {
  const t = useTranslations('competency')
  const find = useFindChoices()
  const keeps = useRef<HTMLInputElement>(null)
  const [first] = picking?.items ?? []
  return (
    <Dialog
      open={picking !== null}
      onClose={onClose}
      title={t('picker.title')}
      className="phone:mx-0 phone:mb-[var(--covered,0px)] phone:w-full phone:max-w-none phone:rounded-b-none"
    >
      {picking && first && (
        <>
          <AboveKeyboard />
          <CompetencyPicker
            item={first.text.slice(0, 500)}
            find={find}
            onChoose={(id, text) => onLink({ id, text }, keeps.current?.checked ?? false)}
          />
          {picking.linked && (
            <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t pt-3 text-caption">
              <p className="basis-full text-quiet">
                {t('linking.now', { name: shortName(picking.linked.text) })}
              </p>
              <label className="flex min-h-9 items-center gap-2 pointer-coarse:min-h-11">
                <input ref={keeps} type="checkbox" className="size-5 accent-accent" />
                {t('linking.keep')}
              </label>
              <PageLink
                href={{ query: { view: 'chain' }, hash: `competency-${picking.linked.id}` }}
                className="alone text-accent underline underline-offset-3"
              >
                {t('linking.chain')}
              </PageLink>
              <Button variant="quiet" size="small" onClick={onUnlink} className="ms-auto">
                {t('linking.unlink')}
              </Button>
            </div>
          )}
        </>
      )}
    </Dialog>
  )
}

/** While the list is open, how much of the page's lower edge the keyboard on the screen covers: the sheet stands above it. */
function AboveKeyboard() {
  useEffect(() => {
    const view = window.visualViewport
    if (!view) return
    const root = document.documentElement
    const place = () => {
      const covered = Math.max(0, root.clientHeight - view.offsetTop - view.height)
      root.style.setProperty('--covered', `${covered}px`)
    }
    place()
    view.addEventListener('resize', place)
    view.addEventListener('scroll', place)
    return () => {
      view.removeEventListener('resize', place)
      view.removeEventListener('scroll', place)
      root.style.removeProperty('--covered')
    }
  }, [])
  return null
}
