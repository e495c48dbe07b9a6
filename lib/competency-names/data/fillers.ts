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
export const particles: readonly string[] =
  '은 는 이 가 의 에 에는 에도 로 로서 로써 으로서 으로써 과 와 이나 나 처럼 보다 도 만'.split(' ')

/** What makes a verb of a noun: behind a known name it is cut off as well (`문제를 해결한`). */
export const verbEndings: readonly string[] =
  '이고 이며 이다 인 한 할 하고 하며 하여 해 했다 한다 합니다 된 되는 적 적인 적으로 하려는 하려고 하자 지는 지기 시키는 시키기 스럽게'.split(
    ' ',
  )

/** What one does with a thing, whatever it is: it makes no other thing of it. */
export const deeds: readonly string[] = (
  '구현 구축 적용 작성 도입 처리 수행 진행 실습 습득 연습 숙련 숙련도 심화 완벽 깊은 높은 좋은 기반 중심 프로젝트 실무 ' +
  '서비스 시스템 환경 클러스터 서버 개발자 엔지니어 도구 언어 프레임워크 라이브러리 플랫폼 기술스택 방법 방식 전반 관점 수준 정도 이용 설정 세팅 제작 ' +
  '분석 준수 대응 조정 지표 연동 구성 확장 변경 해당 옵션 우대 필수 선택 기타 사항 작업 업무 담당 영역 보유 능숙 익숙 가능 가능자 고민 관심 노력 강화 향상 확보 전략 ' +
  '꾸준히 능숙하게 자유롭게 자유자재로 확실히 확실하게 정확하게 정확히 제대로 깊이 있게 숙지 숙달 마스터 입문 초급 중급 고급 초보 미흡 보통 우수 서툴다 약함 부족함 없음 있음 이론만 조금 전혀 ' +
  '탄탄히 탄탄한 체계적 체계적인 효율적인 파악 정리 수립 정립 정의 표준화 기법 가이드 흐름 전반적인 노하우 실력 실전 신규 사내 혼자 해결 해결하기 고객사 하시는 하신 있으신 계신 능숙하신 익숙하신 가능하신 갖추신 좋아하는 좋아하시는 좋아합니다 즐기는 즐깁니다 꼼꼼히 꼼꼼하게 논리적으로 체계적으로 효율적으로 효과적으로 지속적으로 성실히 열심히 빠르게 실제 직접 스스로 기획자 디자이너 비개발자 동료 팀원 알기 아는 알고 앎 이해하기 이해하고 익히기 배우기 다뤄보기 만들어보기 만들어 해봄 써봄 ' +
  '해보기 해본 쓰기 쓰는 다루기 다루는 다룰 만들기 만드는 할 한 된 되는 있다 하다 같은 통해 대해 위해 ' +
  'using use used building build development developing implementation implementing writing working proficiency ' +
  'proficient advanced basic intermediate strong deep good based framework library tool tools service services hands on familiar familiarity comfortable expertise expert practical production modern best practice practices ' +
  'designer designers developer developers engineer engineers team teams others well clearly effectively ' +
  'principles concept concepts setup via etc junior senior mid level'
).split(' ')
