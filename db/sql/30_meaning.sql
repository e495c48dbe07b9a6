-- When two items of the required outline mean the same: one spelling
-- of a name, and the names that an item holds.

-- One spelling: width and case, signs and spaces gone, without what may follow any name (역량, 경험 ...), and the
-- Korean vowels that are told apart by few (ㅐ and ㅔ; ㅙ, ㅚ and ㅞ) as one.
create or replace function within.fold(words text) returns text
  language plpgsql immutable strict parallel safe as $$
declare
  name text := regexp_replace(lower(normalize(words, NFKC)), '[^0-9a-z가-힣ㄱ-ㅣ一-龥ぁ-ヺ+#]', '', 'g');
begin
  if name !~ '[가-힣]' then
    return regexp_replace(name, '(.)(skills?|knowledge|experience|basics)$', '\1');
  end if;
  -- The first letter stays, so that a word which only qualifies others stands for itself where it is alone.
  name := left(name, 1) || regexp_replace(
    substr(name, 2),
    '((에대한|에관한|을이용한|를이용한|을활용한|를활용한)?(역량|능력|경험|지식|이해|이해도|기초|기본|활용|활용법|사용|사용법|개발|기술|스킬|학습|공부))+$', ''
  );
  return normalize(translate(normalize(name, NFD), U&'\1162\1164\116B\116C', U&'\1166\1168\1170\1170'), NFC);
end $$;

-- Other names of the same thing, each in the spelling of within.fold.
create or replace function within.alias(folded text) returns text
  language sql immutable strict parallel safe as $$
  select coalesce('{
    "자바": "java", "코틀린": "kotlin", "파이썬": "python", "자바스크립트": "javascript", "js": "javascript",
    "타입스크립트": "typescript", "ts": "typescript", "고": "go", "golang": "go", "고렝": "go", "러스트": "rust",
    "스프링": "spring", "springframework": "spring", "스프링프레임워크": "spring", "스프링부트": "springboot",
    "스프링시큐리티": "springsecurity", "하이버네이트": "hibernate", "쿼리dsl": "querydsl",
    "레디스": "redis", "카프카": "kafka", "apachekafka": "kafka", "아파치카프카": "kafka", "레빗엠큐": "rabbitmq",
    "레빗mq": "rabbitmq",
    "마이에스큐엘": "mysql", "마이sql": "mysql", "postgres": "postgresql", "포스트그레스": "postgresql",
    "포스트그레sql": "postgresql", "pg": "postgresql",
    "몽고db": "mongodb", "몽고디비": "mongodb", "mongo": "mongodb", "엘라스틱서치": "elasticsearch",
    "es": "elasticsearch",
    "rdbms": "rdb", "관계형데이터베이스": "rdb", "관계형db": "rdb", "디비": "database", "db": "database",
    "데이터베이스": "database",
    "도커": "docker", "쿠버네티스": "kubernetes", "쿠베르네티스": "kubernetes", "k8s": "kubernetes", "테라폼": "terraform",
    "젠킨스": "jenkins", "깃": "git", "깃허브": "github", "리눅스": "linux", "엔진엑스": "nginx", "아마존웹서비스": "aws",
    "amazonwebservices": "aws",
    "노드": "nodejs", "node": "nodejs", "노드js": "nodejs", "리엑트": "react", "reactjs": "react", "리엑트": "react",
    "뷰": "vue", "vuejs": "vue",
    "넥스트js": "nextjs", "next": "nextjs", "네스트js": "nestjs", "장고": "django", "플라스크": "flask",
    "그레프큐엘": "graphql",
    "겍체지향": "oop", "겍체지향프로그레밍": "oop", "테스트주도": "tdd", "테스트주도게발": "tdd", "도메인주도설계": "ddd", "도메인주도": "ddd",
    "지속적통합": "cicd", "마이크로서비스": "msa", "마이크로서비스아키텍처": "msa", "마이크로서비스아키텍쳐": "msa", "microservices": "msa",
    "microservice": "msa",
    "알고리즘": "algorithm", "알고리듬": "algorithm", "algorithms": "algorithm", "자료구조": "datastructure",
    "datastructures": "datastructure",
    "네트워크": "network", "networks": "network", "networking": "network", "운영체제": "os", "operatingsystem": "os",
    "operatingsystems": "os",
    "디자인페턴": "designpattern", "designpatterns": "designpattern", "동시성": "concurrency",
    "멀티스레드": "multithreading", "멀티쓰레드": "multithreading",
    "모니터링": "monitoring", "보안": "security", "케싱": "cache", "케시": "cache", "caching": "cache", "베치": "batch",
    "베치처리": "batch",
    "메시지큐": "messagequeue", "메세지큐": "messagequeue", "mq": "messagequeue", "테스트코드": "test", "테스트": "test",
    "testing": "test", "tests": "test",
    "클린코드": "cleancode", "리펙토링": "refactoring", "리펙터링": "refactoring", "커뮤니케이션": "communication",
    "의사소통": "communication",
    "영어": "english", "인프라": "infra", "infrastructure": "infra", "클라우드": "cloud", "벡엔드": "backend",
    "프론트엔드": "frontend", "프런트엔드": "frontend",
    "머신러닝": "machinelearning", "ml": "machinelearning", "딥러닝": "deeplearning"
  }'::jsonb ->> folded, folded)
$$;

-- The names in an item: one, or each of a list of short ones such as `RDB,
-- MySQL, Redis`. Marks such as [중] are none.
create or replace function within.meanings(words text) returns text[]
  language plpgsql immutable strict parallel safe as $$
declare
  line text;
  part text;
  meaning text;
  parts text[];
  meanings text[] := '{}';
begin
  -- An essay is no name, and would keep everybody waiting.
  if length(words) > 500 then return meanings; end if;
  line := normalize(replace(words, 'ㆍ', '·'), NFKC);
  if line ~ '[[(]' then line := regexp_replace(line, '\[[^\]]{1,3}\]|\((상|중|하)\)', ' ', 'g'); end if;
  if line ~ '/' then
    line := regexp_replace(line, '\y(ci|tcp|i|a|pub|ui)\s*/\s*(cd|ip|o|b|sub|ux)\y', '\1\2', 'gi');
  end if;
  if line ~ '[,/·、・;()\n]|\s(및|and|&|또는|or)\s' then
    parts := regexp_split_to_array(line, '[,/·、・;()\n]|\s(?:및|and|&|또는|or)\s');
    foreach part in array parts loop
      -- A list is one of short names; a sentence with a comma in it is no list.
      if length(trim(part)) > 24 or trim(part) ~ '\S+\s+\S+\s+\S+\s+\S' then
        parts := array[line];
        exit;
      end if;
    end loop;
  else
    parts := array[line];
  end if;
  foreach part in array parts loop
    meaning := within.alias(within.fold(part));
    if meaning <> '' and not meaning = any (meanings) then meanings := meanings || meaning; end if;
  end loop;
  return meanings;
end $$;
