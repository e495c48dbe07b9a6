/**
 * What one does with a thing. `Kafka 운영` and `Kafka 이해` are told apart only where both are said; whatever is not
 * here (활용, 개발, 경험) is said of any kind. A line is a kind: its name, then what else says it.
 */
export const kinds = `
운영 = 관리, 유지보수, 유지 보수, operation, operations, operating, administration, maintenance
이해 = 이해도, 지식, 개념, 원리, 이론, 기초, 기본, 기본기, 동작 원리, 구조, 내부 구조, understanding, knowledge, basics, fundamentals, theory, internals
설계 = 모델링, 구조 설계, design, modeling, designing
튜닝 = 최적화, 개선, 성능, 성능 개선, 성능 튜닝, 성능 최적화, 고도화, tuning, optimization
`
