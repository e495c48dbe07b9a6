import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { newId } from '@/features/outline/model/rules/new-id'
import { useDispatch } from '@/features/outline/sync/components/outline-provider'
import { type Meaning, readMeanings, writeMeanings } from '@/lib/meanings'
import { MeaningList } from './meaning-list'

type OwnMeaningsProps = { competency: string; meanings: readonly Meaning[]; editable: boolean }

/** What the levels of a competency mean, which its owner may put in words of their own. */
export function OwnMeanings({ competency, meanings, editable }: OwnMeaningsProps) {
  const t = useTranslations('competency')
  const dispatch = useDispatch()
  const [draft, setDraft] = useState<string | null>(null)
  const id = useId()
  if (draft === null) {
    return (
      <>
        <MeaningList meanings={meanings} />
        {editable && (
          <Button
            variant="quiet"
            size="small"
            className="-ms-2.5"
            onClick={() => setDraft(writeMeanings(meanings))}
          >
            {t('changeMeanings')}
          </Button>
        )}
      </>
    )
  }

  function keep(words: string) {
    const text = writeMeanings(readMeanings(words))
    dispatch([{ kind: 'describe', id: newId(), node: competency, text: text === '' ? null : text }])
    setDraft(null)
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        keep(draft)
      }}
      className="space-y-2"
    >
      <label htmlFor={id} className="block text-caption text-quiet">
        {t('meaningsHint')}
      </label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus
        value={draft}
        maxLength={20_000}
        onChange={({ target }) => setDraft(target.value)}
        className="field-sizing-content max-h-[50vh] min-h-32 w-full rounded-md border border-control bg-raised px-3 py-2"
      />
      <div className="flex gap-2">
        <Button type="submit" size="small">
          {t('keepMeanings')}
        </Button>
        <Button variant="quiet" size="small" onClick={() => setDraft(null)}>
          {t('leaveMeanings')}
        </Button>
      </div>
    </form>
  )
}
