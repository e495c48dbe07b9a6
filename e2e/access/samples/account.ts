import { newToken } from '@/lib/token'
import type { Sample } from '../sample'
import { everybody, ownerPassword, signedIn } from '../scene'

const timeZone = 'Asia/Seoul'
const newPassword = '겨울-숲길-연필-우산-의자'

/** Attempts are counted per address, which the tests share: few try what strangers may try. */
const few = ['nobody', 'stranger'] as const

export const accountSamples: Record<string, Sample> = {
  'account.signInAction': {
    input: ({ props }) => ({ email: props.email, password: '틀린-비밀번호-입니다' }),
    may: [],
    alive: ({ props }) => ({ email: props.email, password: ownerPassword }),
    by: ['nobody'],
    tried: few,
  },
  'account.signUpAction': {
    input: ({ props }) => ({ name: '새 이름', email: props.email, password: newPassword, timeZone }),
    may: [],
    alive: () => ({
      name: '새 이름',
      email: `${newToken()}@example.test`,
      password: newPassword,
      timeZone,
    }),
    by: ['nobody'],
    proof: 'answer',
    tried: few,
  },
  'account.signInWithProviderAction': {
    input: () => ({ provider: 'oidc', timeZone }),
    may: [],
    proof: 'e2e/oauth.spec.ts',
    tried: few,
  },
  'account.signOutAction': { input: () => ({}), may: ['self'] },
  'account.setLocaleAction': {
    input: () => ({ locale: 'en' }),
    may: everybody,
    by: ['nobody'],
    proof: 'answer',
  },
  'account.askResetAction': {
    input: ({ props }) => ({ email: props.email }),
    may: everybody,
    by: ['nobody'],
    proof: 'answer',
  },
  'account.choosePasswordAction': {
    input: () => ({ token: newToken(), newPassword }),
    may: [],
    alive: ({ props }) => ({ token: props.reset.token, newPassword }),
    by: ['nobody'],
  },
  'account.changePasswordAction': {
    input: () => ({ currentPassword: ownerPassword, newPassword }),
    may: ['self'],
  },
  'account.connectProviderAction': {
    input: () => ({ provider: 'oidc' }),
    may: [],
    proof: 'e2e/oauth.spec.ts',
    tried: few,
  },
  'account.disconnectProviderAction': { input: () => ({ provider: 'oidc' }), may: ['self'] },
  'account.endSessionAction': { input: ({ props }) => ({ id: props.session.id }), may: ['self'] },
  'account.endAllSessionsAction': { input: () => ({}), may: ['self'] },
  'account.deleteAccountAction': {
    input: ({ props }) => ({ email: props.email, currentPassword: ownerPassword }),
    may: ['self'],
  },
  'address.askConfirmationAction': {
    input: () => ({}),
    may: signedIn,
    by: ['self'],
    proof: 'e2e/address.spec.ts',
  },
  'address.confirmAddressAction': {
    input: ({ props }) => ({ token: props.confirmation.token }),
    may: ['self'],
  },
  'reader.answerPauseAction': {
    input: ({ props }) => ({ pause: props.pause, answer: 'keep' }),
    may: ['self'],
  },
  'reader.forgetResetAction': { input: () => ({}), may: ['self'] },
  'operator.operateAction': {
    input: ({ owner }) => ({ person: owner.id, deed: 'disable' }),
    may: ['operator'],
  },
  'operator.inviteToSiteAction': {
    input: ({ props }) => ({ addresses: props.email }),
    may: ['operator'],
    proof: 'answer',
  },
  'operator.withdrawSiteInvitationAction': {
    input: ({ props }) => ({ invitation: props.siteLink.id }),
    may: ['operator'],
    proof: 'answer',
  },
  'person.updatePersonAction': {
    input: () => ({ name: '다른 이름', locale: 'ko', timeZone }),
    may: ['self'],
  },
}
