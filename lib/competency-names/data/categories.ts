/**
 * Fields and their tools. A tool stands with its field only where somebody says no more than the field: beside
 * `모니터링 경험`, `Grafana` is told as well; without such a line, Prometheus and Grafana are two things.
 */
export const categories = `
모니터링: Prometheus, Grafana, Datadog, New Relic, Pinpoint, CloudWatch
CI/CD: Jenkins, GitHub Actions, GitLab CI, CircleCI
IaC: Terraform, Pulumi, CloudFormation
컨테이너: Docker
컨테이너 오케스트레이션: Kubernetes
ORM: JPA, Hibernate, TypeORM, Prisma, Sequelize
상태 관리: Redux, Recoil, Zustand, MobX, Jotai
부하 테스트: JMeter, k6, Locust
E2E 테스트: Cypress, Playwright, Selenium
서버리스: Lambda
NoSQL: MongoDB
웹 성능: Core Web Vitals
데이터 시각화: Tableau, Power BI, Looker, Superset, Redash, Metabase
데이터 웨어하우스: BigQuery, Snowflake, Redshift
관측 가능성: OpenTelemetry, Jaeger
테스트 자동화: Appium
Kubernetes: EKS
`
