import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { PageSection } from '@/components/shell/page-section'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { deleteFrameworkAction, offerFrameworkAction, takeBackOfferAction } from '../actions'
import type { OfferedTeam } from '../queries/frameworks'

/** What its author does with a framework: offers it to teams, stores a new edition, deletes it. */
export function FrameworkTools({ id, teams }: { id: string; teams: OfferedTeam[] }) {
  const t = useTranslations('frameworks.tools')
  return (
    <div className="space-y-10 print:hidden">
      <PageSection title={t('offer')} about={t('offerAbout')}>
        {teams.length === 0 ? (
          <p className="text-quiet">
            {t.rich('noTeam', { teams: (words) => <TextLink href="/teams">{words}</TextLink> })}
          </p>
        ) : (
          <ul className="divide-y divide-line border-line border-y">
            {teams.map(({ id: team, name, offered }) => (
              <li key={team}>
                <ActionForm
                  action={offered ? takeBackOfferAction : offerFrameworkAction}
                  fields={{ framework: id, team }}
                  className="space-y-2 py-2"
                >
                  <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                    <span className="min-w-0 break-words">{name}</span>
                    <SubmitButton variant="secondary" size="small">
                      {t(offered ? 'takeBack' : 'offerIt')}
                      <span className="sr-only"> {name}</span>
                    </SubmitButton>
                  </div>
                </ActionForm>
              </li>
            ))}
          </ul>
        )}
      </PageSection>
      <PageSection title={t('change')} about={t('changeAbout')}>
        <LinkButton href={`/frameworks/${id}/edition`}>{t('newEdition')}</LinkButton>
        <Disclosure summary={t('delete')} className="mt-4">
          <p className="mb-3 text-quiet">{t('deleteAbout')}</p>
          <ActionForm action={deleteFrameworkAction} fields={{ framework: id }} label={t('delete')}>
            <SubmitButton variant="danger">{t('deleteIt')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      </PageSection>
    </div>
  )
}
