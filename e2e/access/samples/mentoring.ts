import { v7 as newId } from 'uuid'
import { openField } from '@/features/mentorship/rules'
import { further, idOf, type Sample } from '../sample'

/** To whom the analysis is open, and who is in the thread about it. */
const readers = ['mentor', 'another mentor', 'fellow reader'] as const
const talkers = ['self', 'mentor', 'fellow reader'] as const

/** What a person and a mentor do with each other: mentorships, threads, suggestions, reviews, levels. */
export const mentoringSamples: Record<string, Sample> = {
  'mentorship.inviteAction': {
    input: (scene) => ({ wanted: 'mentor', email: '', [openField(idOf(scene, 'analysis'))]: 'on' }),
    may: ['self'],
  },
  'mentorship.withdrawAction': {
    input: ({ props }) => ({ invitation: props.mentorLink.id }),
    may: ['self'],
  },
  'mentorship.answerAction': {
    input: ({ props }) => ({ invitation: props.followedLink.id, answer: 'confirm' }),
    may: ['self'],
  },
  // A link that somebody has followed is nobody else's to follow.
  'mentorship.followAction': {
    input: ({ props }) => ({ token: props.followedLink.token }),
    may: ['invited mentor'],
    proof: 'answer',
  },
  'mentorship.acceptAction': {
    input: (scene) => ({
      token: scene.props.mentorLink.token,
      [openField(idOf(scene, 'analysis'))]: 'on',
    }),
    may: [],
    alive: ({ props }) => ({ token: props.menteeLink.token }),
    by: ['stranger'],
  },
  'mentorship.setOpenedAction': {
    input: (scene) => ({ mentorship: idOf(scene, 'mentorship'), [openField(scene.closed)]: 'on' }),
    may: ['self'],
  },
  'mentorship.endAction': {
    input: (scene) => ({ owner: scene.owner.id, mentorship: idOf(scene, 'mentorship') }),
    may: ['self', 'mentor'],
  },
  'thread.startThreadAction': {
    input: (scene) => ({
      owner: scene.owner.id,
      analysis: idOf(scene, 'analysis'),
      section: idOf(scene, 'section'),
      node: idOf(scene, 'node'),
      id: newId(),
      reader: scene.owner.mentor,
      text: '말을 걸어요',
    }),
    may: ['self', ...readers],
  },
  'thread.replyAction': {
    input: (scene) => ({
      owner: scene.owner.id,
      thread: idOf(scene, 'thread'),
      id: newId(),
      text: '대답해요',
    }),
    may: talkers,
  },
  'thread.editCommentAction': {
    input: (scene) => ({
      owner: scene.owner.id,
      comment: further(scene, 'comment', 'own'),
      text: '고쳐 써요',
    }),
    may: ['self'],
  },
  'thread.deleteDraftAction': {
    input: (scene) => ({ owner: scene.owner.id, comment: further(scene, 'comment', 'draft') }),
    may: ['mentor'],
  },
  'thread.seeCommentAction': {
    input: (scene) => ({ owner: scene.owner.id, comment: String(scene.owner.rows.comment.id) }),
    may: talkers,
    proof: 'answer',
  },
  'thread.resolveThreadAction': {
    input: (scene) => ({ owner: scene.owner.id, thread: idOf(scene, 'thread'), resolved: 'yes' }),
    may: talkers,
  },
  'suggestion.suggestAction': {
    input: (scene) => ({
      kind: 'todo',
      owner: scene.owner.id,
      analysis: idOf(scene, 'analysis'),
      node: idOf(scene, 'node'),
      text: '해 보면 좋을 일',
    }),
    may: readers,
  },
  'suggestion.changeDraftAction': {
    input: (scene) => ({
      change: 'remove',
      owner: scene.owner.id,
      suggestion: further(scene, 'suggestion', 'draft'),
    }),
    may: ['mentor'],
  },
  'suggestion.answerSuggestionAction': {
    input: (scene) => ({ suggestion: idOf(scene, 'suggestion'), slot: 'list', answer: 'accept' }),
    may: ['self'],
  },
  'review.requestReviewAction': {
    input: (scene) => ({
      owner: scene.owner.id,
      analysis: idOf(scene, 'analysis'),
      mentor: scene.viewers['another mentor'],
      words: '봐 주세요',
    }),
    may: ['self'],
  },
  'review.withdrawRequestAction': {
    input: (scene) => ({
      owner: scene.owner.id,
      analysis: idOf(scene, 'analysis'),
      review: idOf(scene, 'review'),
    }),
    may: ['self'],
  },
  'review.closeReviewAction': {
    input: (scene) => ({
      owner: scene.owner.id,
      analysis: idOf(scene, 'analysis'),
      review: scene.props.answered,
    }),
    may: ['self'],
  },
  'review.answerReviewAction': {
    input: (scene) => ({
      id: newId(),
      owner: scene.owner.id,
      analysis: idOf(scene, 'analysis'),
      review: idOf(scene, 'review'),
      shown: 99,
      verdict: 'approve',
      words: '좋아요',
    }),
    may: ['mentor'],
  },
  'competency.setMentorLevelAction': {
    input: (scene) => ({ owner: scene.owner.id, competency: idOf(scene, 'node'), value: 3 }),
    may: readers,
  },
}
