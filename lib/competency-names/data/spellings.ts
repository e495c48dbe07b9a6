/** Spellings of a word inside of names: what stands on the right is read as what stands on the left. */
export const spellingsOfWords = `
애플리케이션 = 어플리케이션, 어플리캐이션, 애플리캐이션
아키텍처 = 아키텍쳐, 아키택처, 아키택쳐
메시지 = 메세지
스레드 = 쓰레드
데이터 = 데이타
프론트엔드 = 프런트엔드, 프론트앤드
백엔드 = 백앤드
콘텐츠 = 컨텐츠
리팩토링 = 리팩터링, 리펙토링, 리펙터링
트랜잭션 = 트렌젝션, 트랙잭션, 트랜젝션, 트렌잭션
캐시 = 캐쉬
셸 = 쉘
소프트웨어 = 소프트웨워
알고리즘 = 알고리듬
릴리스 = 릴리즈
피처 = 피쳐
리더십 = 리더쉽
오너십 = 오너쉽
성능 = 퍼포먼스
카프카 = 까프카
쿠버네티스 = 쿠버네테스, 쿠버네틱스
`
