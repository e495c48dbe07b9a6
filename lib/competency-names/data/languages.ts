/** Languages. A line is a thing: its name, then what else it is called. `(a|b)` stands for either. */
export const languages = `
ABAP
Assembly = 어셈블리, 어셈블러, Assembly 언어
C = C언어, C Language, 씨언어
C# = C샵, 씨샵, csharp
C++ = 씨플플, cpp ~ C++ STL, 모던 C++, Modern C++
Clojure = 클로저 언어, 클로주어
COBOL = 코볼
CSS = CSS3 ~ 캐스케이딩 스타일 시트, CSS 레이아웃, CSS 스타일링, CSS 레이아웃 구성
Dart = 다트, Dart 언어
Elixir = 엘릭서
Erlang = 얼랭
F# = F샵
Go = Golang, 고, 고랭, 고언어, Go 언어
Groovy = 그루비
Haskell = 하스켈
HTML = HTML5 ~ 시맨틱 마크업, 시맨틱 HTML, HTML 마크업, Semantic HTML, 마크업
Java = 자바, Java SE, 자바 언어, Java 언어 ~ 모던 자바, Modern Java, 이펙티브 자바, Effective Java, 자바 프로그래밍, Java programming
JavaScript = JS, 자바스크립트, ECMAScript ~ ES6, ES6+, 바닐라 JS, Vanilla JS, Vanilla JavaScript, 바닐라 자바스크립트, 모던 자바스크립트, Modern JavaScript, 순수 자바스크립트, 자바스크립
Julia = 줄리아
Kotlin = 코틀린, 코틀린 언어, Kotlin 언어
Lua = 루아
MATLAB = 매트랩
Objective-C = 오브젝티브C, ObjC
Perl = 펄
PHP = 피에이치피
PowerShell = 파워쉘
Python = 파이썬, 파이선, Python 언어, 파이썬 언어, 파이썬 프로그래밍, Python programming
R = R언어, R 프로그래밍
Ruby = 루비
Rust = 러스트, Rust 언어, 러스트 언어, Rust lang
Sass = SCSS ~ 사스 CSS
Scala = 스칼라
Shell script = Bash, 셸 스크립트, Shell, Shell scripting, 쉘, 배시 ~ 쉘 스크립팅
Solidity = 솔리디티
SQL = 에스큐엘, SQL문, SQL 쿼리, SQL 작성, SQL query, SQL queries ~ 쿼리 작성, SQL 조인, 서브쿼리, 윈도우 함수, Window function, CTE, 복잡한 쿼리 작성, 쿼리, Query, Queries, 쿼리 짜기, 분석 쿼리
Swift = 스위프트, Swift 언어, 스위프트 언어
TypeScript = TS, 타입스크립트, 타스 ~ 타입 시스템, 타입스크립
Verilog = 베릴로그, SystemVerilog ~ VHDL, RTL 설계
Visual Basic = VB, 비주얼 베이직
WebAssembly = WASM, 웹어셈블리
XML = 엑스엠엘
YAML
Zig
정규식 = 정규 표현식, Regular expression, Regex, Regexp
`
