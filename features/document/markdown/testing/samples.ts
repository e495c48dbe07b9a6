/** A document as the template leaves it, with its advice and markers beside what was written. */
export const sample = `# career-goal

# 요구사항
- [x] KYS(Known Your Self)를 작성한다.
    - [X] Key Strength 를 작성한다.
    - [o] Read.me 를 작성한다.
    - [ ] Goal을 작성한다.
- [ ] 되고싶은 개발자(Goal)가 되기 위한 gap 분석을 한다..
    - [ ] Goal 작성 : 위에서 완성된 Goal중 원하는 하나를 선택한다.

## 이름
**박서연**

## KYS 작성
### Key Strength
- 개발자로서 본인을 대표할 수 있는 keyword를 3~5개 정도 작성하여 본다.
- ex:
    - Go, Rust
    - 관측 (OpenTelemetry, Grafana)
- gRPC
### Read.me 작성
- Key Strength로 표현된 keyword를 가지고 본인을 소개하는 3~5줄 정도의 Read.me를 작성해 본다.
- answer:
    - 장애를 기록으로 남기는 개발자입니다.

지금은 정산 서버를 맡고 있습니다.

### Goal 설정
- 작성된 read.me로 현재의 자신을 객관적으로 살펴 보고 현실적으로 본인이 되고자하는 개발자로서의 목표를 2~3개 잡아본다.
- 단기
    - 정산을 하루 안에 끝내는 개발자
- 장기
    - 동료가 먼저 찾는 개발자

## Gap 분석
### Goal
- 정산을 하루 안에 끝내는 개발자

### 필요 역량
- 분산 처리
  - 파티션 설계
  - 멱등성
- 테스트

### 나의 상태 (상,중,하)
- [중] 분산 처리
- 테스트 (하)
- 배포 : 이론만 앎

### Gap 분석
- 분산 처리
    - 단일 서버의 정산은 해 보았으나, 재처리 전략이 부족합니다.

### To-Do List
- [ ] 정산 재처리 설계 (12월)
    - [x] 사례 조사
- [X] 책 읽기
`
