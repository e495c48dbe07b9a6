/** Databases, and what is done with data in them. */
export const stores = `
Cassandra = 카산드라 ~ Apache Cassandra, ScyllaDB
ClickHouse = 클릭하우스
CUBRID = 큐브리드
DB 마이그레이션 = DB migration, 데이터베이스 마이그레이션 ~ 데이터 마이그레이션, Data migration, 데이터 이관, 데이터 이전, Flyway, Liquibase, 플라이웨이, 스키마 마이그레이션
DB 보안 = Database security, 데이터베이스 보안 ~ DB 접근 제어, DB 암호화, DB 권한 관리
DB 설계 = DB design, 데이터베이스 설계, Database design ~ (DB|데이터베이스|디비|Database|데이터 베이스) (설계|모델링|스키마 설계|스키마|design|modeling|구조 설계|정규화|테이블 설계), ERD, ERD 설계, ERD 작성, 테이블 설계, 스키마 설계, 데이터 모델링, Data modeling, Data modelling, 데이터 모델 설계, Schema design, 정규화, 논리 모델링, 물리 모델링, ER 모델링, 데이터 설계, 스키마 모델링, 테이블 모델링, DB schema, DB schemas, Data models, Database schema, 데이터 모델, 스키마 정의, 테이블 정의, 도메인에 맞는 테이블 설계, 테이블 구조 설계, ERD 모델링
DB 튜닝 = DB tuning, 데이터베이스 튜닝 ~ (DB|데이터베이스|디비|Database|SQL|쿼리|Query|RDB|RDBMS) (튜닝|최적화|성능 최적화|성능 개선|성능 튜닝|tuning|optimization|performance|performance tuning|performance optimization|성능|쿼리 최적화|쿼리 튜닝|개선), 슬로우 쿼리, 슬로우 쿼리 개선, 느린 쿼리, Slow query, 실행 계획, 쿼리 실행 계획, 실행계획 분석, Explain, Execution plan, 옵티마이저, 옵티마이저 이해, SQL 힌트, 통계 정보, Optimizer, 쿼리 플랜, Query plan, 쿼리 개선, 쿼리 성능 개선, 쿼리 분석, Query optimisation, Optimizing queries, Optimizing SQL, Optimising queries, Slow queries, 쿼리 최적화 경험, SQL 성능, DB 병목, 쿼리 속도 개선, 쿼리 속도, DB 부하, 쿼리 개선하기, 조회 성능, 조회 성능 개선
DB2 = IBM DB2
DBA = 데이터베이스 관리자 ~ 데이터베이스 관리, DB 관리, DB 운영, 데이터베이스 운영
DuckDB
DynamoDB = 다이나모DB, 다이나모 디비
Elasticsearch = ES, 엘라스틱서치 ~ OpenSearch, 오픈서치
etcd
H2 = H2 데이터베이스
HBase = 에이치베이스
InfluxDB = ~ 시계열 데이터베이스, 시계열 DB, TimescaleDB, Time series database
MariaDB = 마리아DB, 마리아디비
Memcached = 멤캐시드, 맴캐시
MinIO = ~ 오브젝트 스토리지, Object storage, 객체 스토리지
MongoDB = Mongo, 몽고DB, 몽고디비 ~ 몽고, Mongoose
MSSQL = SQL Server, Microsoft SQL Server, 엠에스SQL
MySQL = 마이SQL, 마이에스큐엘 ~ InnoDB, 마이시퀄
Neo4j = 네오포제이 ~ 그래프 데이터베이스, 그래프 DB, Graph database
NoSQL = 노SQL, 노에스큐엘, 비관계형 데이터베이스, 비관계형 DB, NoSQL DB, NoSQL 데이터베이스
Oracle = 오라클, Oracle DB, 오라클 DB, Oracle Database, 오라클 데이터베이스 ~ PL/SQL
PostgreSQL = PG, Postgres, 포스트그레스, 포스트그레SQL, 포스트그레스큐엘, Postgre ~ PostgreSQL DB, PostGIS
RDB = RDBMS, 관계형 DB, 관계형 데이터베이스, Relational database, Relational databases ~ DBMS, 관계형DBMS
Redis = 레디스 ~ Redis Cluster, 레디스 클러스터, Valkey, Redisson, 레디슨, Lettuce, 레투스, Jedis
Solr = 솔라 검색, Apache Solr
SQLite = SQL라이트, SQLite3
Supabase = 수파베이스
Tibero = 티베로
데드락 = Deadlock, 교착 상태
데이터 정합성 = Data consistency, 정합성 ~ 정합성 보장, 데이터 일관성, 정합성 유지, 최종 일관성, Eventual consistency
데이터베이스 = DB, Database, 디비, Databases
레플리케이션 = Replication, 리플리케이션 ~ 복제, DB 이중화, DB 레플리케이션, DB replication, 데이터베이스 이중화, 읽기 복제본, Read replica, 데이터 복제
백업 = Backup, Backups ~ 백업/복구, DB 백업, 데이터베이스 백업, 백업 정책, 복구, 시점 복구, PITR, 아카이빙
벡터 DB = Vector database, 벡터 데이터베이스 ~ Vector DB, Pinecone, 파인콘, Milvus, pgvector, Weaviate, Chroma, Faiss, 벡터 검색, Vector search, 벡터 스토어, Vector store
샤딩 = Sharding ~ DB 샤딩, 파티셔닝, Partitioning, 데이터베이스 샤딩, DB 파티셔닝, 테이블 파티셔닝, 샤드, DB 분산, 샤딩/파티셔닝
인덱스 = Index, 인덱싱, Indexing, Indexes ~ DB 인덱스, 데이터베이스 인덱스, 인덱스 설계, DB 인덱싱, Database index, 인덱스 최적화, 인덱스 튜닝, 복합 인덱스, 커버링 인덱스
저장 프로시저 = Stored procedure, 프로시저, Stored procedures ~ 스토어드 프로시저
전문 검색 = Full-text search ~ 풀텍스트 검색, 형태소 분석
캐시 = Cache, Caching, 캐싱 ~ 캐시 전략, 캐시 설계, 캐싱 전략, 로컬 캐시, 글로벌 캐시, Cache strategy, 분산 캐시, 캐시 서버, 캐시 시스템, 캐시 레이어, 캐시 무효화
커넥션 풀 = Connection pool ~ DB 커넥션 풀, HikariCP, 히카리CP, DBCP
트랜잭션 = Transaction, Transactions ~ 트랜잭션 관리, 트랜잭션 처리, 트랜잭션 격리 수준, 격리 수준, Isolation level, ACID, 분산 트랜잭션, Saga 패턴, SAGA, 사가 패턴, Distributed transaction, Transaction management
`
