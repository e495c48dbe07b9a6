import type { SectionKind } from '@/lib/outline-kinds'

/** What a heading may stand for. `goal` becomes the goals of the KYS or that of the analysis by where it stands. */
export type HeadingKind = Exclude<SectionKind, 'name' | 'part' | 'other' | 'goals'>

/** Names between commas. */
const list = (names: string) => names.split(',').map((name) => name.trim())

/**
 * How people call the parts of a plan, beside the template's own names (`headings.ts`). Each only proposes: a person
 * is asked before it means anything. Written as people write them; case, spaces, signs, numbers, emoji, `나의` and `my`,
 * and the plural make no difference, and neither does what stands before a name or behind it.
 *
 * The words come from growth plans, self-reviews, roadmaps and notes for talks with a lead, as they are commonly headed.
 */
export const headingWords: Record<HeadingKind, string[]> = {
  strength: list(`
    강점, 장점, 나의 강점, 잘하는 것, 잘하는 점, 잘하는 일, 자신 있는 것, 자신 있는 분야, 보유 강점,
    핵심 강점, 차별점, 나의 무기, 키워드, 핵심 키워드, 나를 표현하는 키워드,
    strength, key strength, core strength, what I am good at, what I'm good at, what I do well,
    superpower, keyword, what sets me apart
  `),
  readme: list(`
    자기소개, 소개, 간단 소개, 한 줄 소개, 나는 어떤 개발자인가, 나는 누구인가, 나에 대해,
    about me, about, introduction, intro, bio, who I am, profile, summary, who am I
  `),
  goal: list(`
    최종 목표, 커리어 목표, 경력 목표, 성장 목표, 올해 목표, 올해의 목표, 장기 목표, 단기 목표,
    중기 목표, 분기 목표, 목표 설정, 목표 직무, 목표 포지션, 희망 직무, 되고 싶은 개발자,
    되고 싶은 모습, 내가 되고 싶은 개발자, 원하는 모습, 지향점, 비전, 꿈, 목적, 방향, 도달점,
    goal, career goal, development goal, growth goal, objective, career objective, okr, vision,
    target role, target position, dream job, long-term goal, short-term goal, aspiration,
    career aspiration, where I want to be, where I want to go, where I am going, destination,
    north star, ambition, who I want to become
  `),
  required: list(`
    핵심역량, 핵심 기술, 역량, 직무 역량, 요구 역량, 목표 역량, 필요 기술, 필요한 기술, 필요 스킬,
    필요한 것, 갖춰야 할 역량, 갖춰야 할 것, 키워야 할 역량, 길러야 할 역량, 배워야 할 것, 역량 목록,
    기술, 기술 스택, 기술 역량, 소프트 스킬, 하드 스킬, 스킬, 스킬셋, 역량 매트릭스, 역량표,
    스킬 매트릭스, 자격 요건, 자격요건, 지원 자격, 우대 사항, 요구 사항 분석, 학습 주제, 학습 영역,
    skill, skill set, skillset, skill matrix, technical skill, hard skill, soft skill, core skill,
    key skill, competency, core competency, key competency, capability, tech stack, technology,
    required skill, skills needed, skills required, needed skill, requirement for the role,
    what it takes, what I need, what I need to learn, qualification, expectation, focus area,
    areas of expertise, expertise, knowledge area, learning area, topics to learn
  `),
  state: list(`
    현재 수준, 현재 상황, 현재 역량, 현재 위치, 현재 모습, 현재 나, 현재, 지금, 지금 상태, 지금의 나,
    지금 수준, 나의 수준, 나의 현재, 나의 위치, 보유 역량, 보유 기술, 가진 역량, 할 수 있는 것,
    할 줄 아는 것, 아는 것, 자가 진단, 자기 진단, 자기 평가, 자가 평가, 현황, 현 상태, 현 수준, 현주소,
    경험, 해본 것, 해 본 것, 현재까지 한 것,
    as-is, as is, where I am, where I am now, where am I now, current level, current situation,
    current skill, current position, current status, status, current role, today, self-assessment,
    assessment, self assessment, self-review, self evaluation, what I can do, what I know,
    starting point, baseline, how I see myself, experience
  `),
  gap: list(`
    부족한 점, 부족한 것, 부족한 부분, 부족한 역량, 부족 역량, 부족함, 약점, 단점, 보완점, 보완할 점,
    보완할 것, 보완이 필요한 것, 개선점, 개선할 점, 개선이 필요한 점, 개선 사항, 아쉬운 점, 격차, 차이,
    모자란 점, 모르는 것, 어려운 점, 성장 포인트, 성장이 필요한 부분, 채워야 할 것, 채워야 할 점,
    못하는 것, 한계, 고민, 갭 정리, 취약점,
    area for improvement, areas to improve, area for growth, growth area, development area,
    area for development, areas of improvement, areas of growth, area to grow, opportunity for growth,
    opportunity, weakness, skill gap, gaps to close, gap to fill, what is missing, missing skill,
    what's missing, where I struggle, what holds me back, challenge, blind spot, what I lack
  `),
  state_gap: list(`
    현재 수준과 부족한 점, 현재와 목표의 차이, 강점과 약점, 장단점, 장점과 단점, 잘하는 점과 부족한 점,
    strengths and weaknesses, current state vs goal, where I am vs where I want to be
  `),
  todo: list(`
    실행 계획, 실천 계획, 행동 계획, 학습 계획, 공부 계획, 성장 계획, 액션 플랜, 액션 아이템,
    실천 방안, 실행 방안, 개선 방안, 세부 계획, 월별 계획, 분기별 계획, 주간 계획, 연간 계획, 계획,
    로드맵, 학습 로드맵, 성장 로드맵, 일정, 다음 단계, 다음에 할 것, 다음 할 일, 앞으로 할 일, 앞으로의 계획,
    앞으로 할 것, 해야 할 일, 해야 할 것, 할 것, 하고 싶은 것, 체크리스트, 과제, 실천 과제, 마일스톤,
    백로그, 투두, 투두 리스트, 진행할 일, 공부할 것, 투두리스트,
    action item, action plan, action, action step, next step, next action, plan, study plan,
    learning plan, development plan, growth plan, roadmap, learning roadmap, milestone, task,
    task list, checklist, backlog, what to do, what I'll do, what I will do, how I get there,
    how I'll get there, how to get there, timeline, schedule, initiative, things to do, follow-up,
    what is next, what's next, commitment
  `),
}
