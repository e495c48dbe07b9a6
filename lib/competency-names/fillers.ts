/** What may follow any name without making it another one: `Redis 역량` is `Redis`. Where lines are compared it tells nothing. */
export const qualifiers: readonly string[] = (
  '역량 능력 경험 지식 이해 이해도 기초 기본 활용 활용법 사용 사용법 개발 기술 스킬 학습 공부 관련 부족 부족합니다 필요 ' +
  'skill skills knowledge experience basics ability'
).split(' ')

/** What ties a name to one of those: `Redis를 이용한 개발` is `Redis` as well. */
export const ties: readonly string[] = '대한 대해 관한 위한 통한 이용한 활용한'.split(' ')

/** Words that tell nothing, wherever they stand. */
export const silent: readonly string[] =
  '있는 하는 하기 수 및 등 또는 그리고 직접 다양한 a an and the of for with to in on learn study'.split(' ')

/** What is cut off any Korean word, if two syllables are left. */
export const endings: readonly string[] = '을 를 들을 에서 으로 에게 까지 부터 하기 하는 해서'.split(' ')

/** What many a noun ends in as well (속도, 회의): cut off only after Latin letters and known names. */
export const particles: readonly string[] = '은 는 이 가 의 에 에는 로 과 와 도 만'.split(' ')
