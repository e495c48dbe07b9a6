/**
 * Words for a whole field. Beside a name that says more they tell nothing: `Redis 서버 운영` is about Redis, and
 * `백엔드: Java, Spring` about Java and Spring. Alone, or in a list of their own, they count.
 */
export const broad = `
백엔드, 프론트엔드, 풀스택, 웹 개발, 앱 개발, 서버, 인프라, 클라우드, 데이터베이스, 아키텍처, 성능, 자동화, 설계
프로그래밍, 코딩, 소프트웨어 공학, 배포, 로그, 검색, 제품, 비즈니스, 도메인, 전략, 성장, 학습 의지, 교육, 강의, 장애, 트렌드
계획, 대화, 책임, 건강, 운동, 기획, 호기심, 도전, 열정, 확률, 추천, 원인 분석, 문제 해결, 문제 정의, 문제 분석
오픈소스 프로젝트, 프로세스 개선, 생산성, 업무 개선, 로그인, 빌드, 빌드 도구, 컴포넌트, UI 컴포넌트, 암호, 해시, 안정성
커뮤니티, 아이디어, 교양, 독서, 로봇, 인공지능, AI, 페어, 제품 개발, 개발 환경 개선, 개인 프로젝트, 팀 프로젝트, 사이드 프로젝트, 최적화
로그인 구현, 로그인 기능, 소셜 로그인, CS, CS 지식, 스터디, 세미나, 적극성, 대시보드, 웹, 앱, 모바일, 조율, 논리, 요구사항, API, APIs, CRUD, 기술 선택, 데이터 기반, 데이터 활용, 서버 운영, 서버 관리, 서버 구축, 알림 설정, 지연 로딩, 계획 수립
무중단, 안정적인 서비스, 권한, 복구, 회의, 보고, 질문, 신뢰, 리딩, 메타데이터, 리스크, 금융, 스토리지, 서빙, 추상화, 리더
비동기, 비동기 처리, 비동기 통신, Async, Async/Await, Asynchronous, 말하기, 이끄는, 이끌어, 이끌기, 이끌고, 회원가입, 물류, 커머스, 이커머스, 백오피스, 지도, Explaining, Listening, Estimates, 컨퍼런스, 꼼꼼함, 끈기, 긍정적인 마인드, 긍정 마인드, 긍정적인 자세, 긍정적인 태도, 서비스 설계, 새로운 기술, 쿼리, Query, Queries, 쿼리 작성, 쿼리 짜기, 보고서, 원인 찾기, 거버넌스, 육성, 양성, 리뷰, Review, Reviews, 의견, 듣기, 설명하기, 적극적으로, 주도적으로, 능동적으로, 책임지고, 책임지는, 지표, 지표 정의, 지표 관리, 시스템 지표, 서버 설계, 서버 구조 설계, 도메인 전문성, 도메인 이해, 도메인 이해도, 함께 일하는, 같이 일하는, 배움, 복잡한 문제, 어려운 문제, PR, 마감, Secure, 원인 파악, 문제 원인 파악, 메트릭, Metrics, CRUD API, API 개발, API 구현, API 서버, API 서버 개발, 화면 개발, 화면 구현
UI, UI 개발, UI 구현, 문서, 설명, 인사이트
`

/** Names that are short or mean other things too (a view, a node of a tree): they count only where nothing else is said. */
export const alone = `
고, 깃, 노드, 뷰, ES, Next, Node, PG, CD, GA, HA, DR, DL, CV, PM, PS, BE, FE, Rx, Room, Flow, Focus, Reading, Attention
Fiber, Gin, Lock, Mock, Combine, Realm, Test, Tests, Web, Mobile, Server, Docs, Writing, Health, Passion, Respect
C, R, VR, VM, DX, FP, 락, 넥스트, 네스트, 카나리, 아파치, 존중, 배려, 기록, 메모, 주도적, 성실, 긍정, 설득, 집중
Express, Compose, Container, Proxy, Queue, Retry, 재시도, Locking, 동기화, Launch, 출시, Async, Promise, Agent, Agents, 에이전트, Wiki, Sprint, Feedback culture, Release, Deploy
서버, 웹, 앱, 로그, 제품, 계획, 대화, 설계, 전략, 성장, 교육, 강의, 건강, 비즈니스, 도메인
Backup, Alert, Logs, Streaming, Search, Payment, Payments, Performance, Interview, Teaching, Coaching, Challenge, Consistency
Lint, Tempo, Argo, Kube, HA, SNS, BI, 개인화, 복제, 스칼라, 중재, 갈등, 공감, 프록시, 로봇, 가시성, 스케일링, PR, Talks, Readable, Coach, Onboard, Linear, Owns, Owning, Secure, Alerts, Login, Leads, Led, 듣기, 의견, 지표, 자율적, Yarn, Blueprint, Lighting, FSM, 벡터, 행렬, 길찾기, 양성, Governance
CAN, Glue, Coil, Papers, SOC, 상속, 복구, 면담, 회의, 미팅, 보고, 질문, 신뢰, Trust, Reporting, Meetings, Storage, 스토리지, 회로, Bun, 코디네이터, Lit, 리더, 서빙
`

/** What one does about a thing: behind its name they are a side of it. `Kafka 모니터링` is about Kafka. */
export const aspects = `
모니터링, 로깅, 보안, 고가용성, 성능 최적화, 마이그레이션, 비동기 프로그래밍, 예외 처리, 디버깅, 장애 대응, 동시성, 네트워크, 애니메이션, 메모리 관리, 용량 산정, DI, AOP, 모듈화, 파티셔닝, Partitioning, 스키마 설계, Schema design
`
