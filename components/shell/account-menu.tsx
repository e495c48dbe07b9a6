import { useTranslations } from 'next-intl'
import { ChevronDown, LogOut, Settings } from '@/components/ui/icons'
import { Menu } from '@/components/ui/menu'
import { menuItemStyle } from '@/components/ui/menu-item-style'
import { PageLink } from '@/components/ui/page-link'
import { UnsentWords } from './unsent-words'

type AccountMenuProps = {
  personId: string
  name: string
  /** a server action that ends the session */
  signOut: () => Promise<void>
}

/** What concerns the account: settings and signing out. */
export function AccountMenu({ personId, name, signOut }: AccountMenuProps) {
  const t = useTranslations('shell')
  return (
    <Menu
      name={t('account', { name })}
      label={
        <>
          <span className="max-w-28 truncate sm:max-w-48">{name}</span>
          <ChevronDown className="size-4" />
        </>
      }
    >
      <PageLink href="/settings" className={menuItemStyle}>
        <Settings className="size-4" />
        {t('settings')}
      </PageLink>
      <UnsentWords personId={personId}>
        <form action={signOut}>
          <button type="submit" className={menuItemStyle}>
            <LogOut className="size-4" />
            {t('signOut')}
          </button>
        </form>
      </UnsentWords>
    </Menu>
  )
}
