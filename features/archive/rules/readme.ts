export type ArchiveLocale = 'ko' | 'en'

const korean = (name: string) => `# ${name}님의 career-goal 자료

career-goal이 가지고 있는 자료를 모두 담았어요. 글자는 UTF-8, 시각은 UTC예요.

- \`document.json\`: KYS와 모든 Gap 분석. 수준, 연결, 근거, 날짜까지 들어 있고, 가져오기에서 그대로 다시 들어와요.
- \`markdown/\`: 분석마다 읽기 좋은 문서. \`.ko\`는 한국어 제목, \`.en\`은 영어 제목, 아무것도 없으면 가져온 문서의 제목이에요.
- \`account.json\`: 이름, 이메일, 언어, 시간대, 로그인한 기기. 비밀번호는 들어 있지 않아요.
- \`reviews.json\`: 나에 대한 대화, 제안, 리뷰, 멘토가 본 수준, 리뷰를 보낼 때 멘토에게 보이던 글. 멘토가 아직 보내지 않은 글은 없어요.
- \`people.json\`: 멘토링, 연 분석, 초대, 팀, 팀에 연 것, 내 페이지를 본 사람. \`names\`에 id마다 이름이 있어요.
- \`written-for-others.json\`: 내가 멘토로서 쓴 글 가운데 지금 읽을 수 있는 것. 상대의 글은 담지 않아요.
- \`frameworks.json\`: 내가 만든 역량 틀과 그 판, 제안한 팀, 분석을 시작한 틀.
- \`history.jsonl\`: 지금까지의 모든 편집. 한 줄이 하나예요.
`

const english = (name: string) => `# The career-goal data of ${name}

Everything that career-goal keeps about you. Text is UTF-8, times are UTC.

- \`document.json\`: the KYS and all gap analyses with levels, links, evidence and dates. Import takes it back as it is.
- \`markdown/\`: one document to read for each analysis. \`.ko\` has Korean headings, \`.en\` English ones; without either, the headings are those of the document you imported.
- \`account.json\`: name, e-mail address, language, time zone, signed-in devices. Your password is not in it.
- \`reviews.json\`: pageThreads, suggestions and reviews about you, the levels mentors set, and what each mentor was shown when sending a review. What a mentor has not sent yet is not in it.
- \`people.json\`: mentorships, what you opened, invitations, teams, what you opened to them, and who looked at your pages. \`names\` has a name for each id.
- \`written-for-others.json\`: what you wrote as a mentor, as far as you may read it now. The words of the others are not in it.
- \`frameworks.json\`: the frameworks you made with their editions, the teams you offered them to, and what your analyses began from.
- \`history.jsonl\`: every edit so far, one a line.
`

/** Says what is in an archive. @param name whose */
export function readme(name: string, locale: ArchiveLocale): string {
  return locale === 'ko' ? korean(name) : english(name)
}
