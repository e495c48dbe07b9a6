import { sampleDocument } from '../../bench/sample-document'
import { type Answer, ask, flood, formCall, newAccount } from '../asking'
import type { Attack } from '../attack'
import { unlinkedDocument } from '../documents'
import { unfit } from './pages'

/** Milliseconds that somebody else's small import may take while one account fills the queue. */
const longestImport = 2_000
const today = () => new Date().toLocaleDateString('sv', { timeZone: 'Asia/Seoul' })

/** One account has its documents read over and over; somebody else wants a small one read. */
export const importQueue: Attack = {
  name: 'the queue of imports filled',
  async prepare(ground, _bystander, short) {
    const [bad, honest] = [await newAccount(ground.site), await newAccount(ground.site)]
    const preview = (owner: string, text: string) =>
      formCall('previewImportAction', `/people/${owner}/import`, { owner, text })
    const long = await preview(bad.id, `### 필요역량\n${'- 캐시, 락, 이벤트 기반 아키텍처\n'.repeat(2_900)}`)
    const small = await preview(honest.id, '### 필요역량\n- 캐시\n- 락\n')
    await ask(ground.site, { ...small, cookie: honest.cookie })
    return async (signal) => {
      const theirs: Answer[] = []
      const honestly = async () => {
        while (!signal.aborted) theirs.push(await ask(ground.site, { ...small, cookie: honest.cookie }))
      }
      const [answers] = await Promise.all([
        flood(ground, 24, signal, () => ({ ...long, cookie: bad.cookie })),
        honestly(),
      ])
      const refused = theirs.filter(({ status, text }) => status !== 200 || !text.includes('"importId"'))
      const longest = Math.max(...theirs.map(({ ms }) => ms))
      return [
        ...unfit(answers),
        ...(refused.length > 0 ? [`${refused.length} of ${theirs.length} small imports were refused`] : []),
        ...(!short && longest > longestImport
          ? [`a small import took ${(longest / 1_000).toFixed(1)} s`]
          : []),
      ]
    }
  },
}

/** One account asks at once for its archive, for all pages of its history, and to restore everything. */
export const historyWork: Attack = {
  name: 'archives, history, restores',
  async prepare(ground, _bystander, short) {
    const { id, cookie, viewer } = await newAccount(ground.site)
    await sampleDocument(viewer, id, unlinkedDocument(short ? 300 : 3_000))
    const pages = [
      'archive',
      'history',
      `history/${today()}`,
      `history/changes?from=${today()}&to=${today()}`,
      'history/growth',
      'history/deleted',
    ].map((page) => ({ address: `/people/${id}/${page}`, cookie, patience: 60_000 }))
    const restore = await formCall('restorePartAction', `/people/${id}/history/${today()}`, {
      owner: id,
      part: 'all',
      revision: 0,
    })
    const questions = [...pages, { ...restore, cookie, keep: false, patience: 60_000 }]
    return async (signal) => {
      const answers = await flood(ground, 12, signal, (i) => questions[i % questions.length] ?? restore)
      const served = answers.some(({ status }) => status === 200)
      return [
        ...unfit(answers.filter(({ status }) => status !== 303)),
        ...(served ? [] : ['nothing was answered']),
      ]
    }
  },
}
