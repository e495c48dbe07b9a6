/** Addresses of the files of `frequent.css`, written by `npm run fonts`. */
export const frequentFiles = [
  new URL(
    '../../../node_modules/@fontsource-variable/noto-sans-kr/files/noto-sans-kr-109-wght-normal.woff2',
    import.meta.url,
  ),
  new URL(
    '../../../node_modules/@fontsource-variable/noto-sans-kr/files/noto-sans-kr-110-wght-normal.woff2',
    import.meta.url,
  ),
  new URL(
    '../../../node_modules/@fontsource-variable/noto-sans-kr/files/noto-sans-kr-111-wght-normal.woff2',
    import.meta.url,
  ),
  new URL(
    '../../../node_modules/@fontsource-variable/noto-sans-kr/files/noto-sans-kr-112-wght-normal.woff2',
    import.meta.url,
  ),
  new URL(
    '../../../node_modules/@fontsource-variable/noto-sans-kr/files/noto-sans-kr-113-wght-normal.woff2',
    import.meta.url,
  ),
  new URL(
    '../../../node_modules/@fontsource-variable/noto-sans-kr/files/noto-sans-kr-114-wght-normal.woff2',
    import.meta.url,
  ),
  new URL(
    '../../../node_modules/@fontsource-variable/noto-sans-kr/files/noto-sans-kr-115-wght-normal.woff2',
    import.meta.url,
  ),
  new URL(
    '../../../node_modules/@fontsource-variable/noto-sans-kr/files/noto-sans-kr-116-wght-normal.woff2',
    import.meta.url,
  ),
  new URL(
    '../../../node_modules/@fontsource-variable/noto-sans-kr/files/noto-sans-kr-117-wght-normal.woff2',
    import.meta.url,
  ),
  new URL(
    '../../../node_modules/@fontsource-variable/noto-sans-kr/files/noto-sans-kr-118-wght-normal.woff2',
    import.meta.url,
  ),
  new URL(
    '../../../node_modules/@fontsource-variable/noto-sans-kr/files/noto-sans-kr-119-wght-normal.woff2',
    import.meta.url,
  ),
  new URL(
    '../../../node_modules/@fontsource-variable/noto-sans-kr/files/noto-sans-kr-latin-wght-normal.woff2',
    import.meta.url,
  ),
]
