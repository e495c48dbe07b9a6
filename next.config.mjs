import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'

// `npm run bench` makes a build of its own, which also has an empty page to compare with.
const bench = process.env.CAREER_GOAL_BENCH
  ? { distDir: '.next-bench', pageExtensions: ['tsx', 'ts', 'bench.tsx'] }
  : {}

/** @type {import('next').NextConfig} */
const nextConfig = {
  ...bench,
  // The same for the same sources (scripts/sources.ts): servers that were built apart then answer for one another.
  generateBuildId: () => process.env.CAREER_GOAL_BUILD_ID ?? null,
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: true,
  // `npm test` has just checked the types of these very files, and says so; whoever builds alone has them checked.
  typescript: { ignoreBuildErrors: process.env.CAREER_GOAL_TYPES_CHECKED === '1' },
  serverExternalPackages: [
    'esbuild',
    'piscina',
    '@node-rs/argon2',
    'postgres',
    'nodemailer',
    'pino',
    'prom-client',
  ],
  experimental: {
    // An imported document may be 256 kB; the rest of the form and its encoding need room as well.
    serverActions: { bodySizeLimit: '2mb' },
  },
}

/** What next-intl adds is for builds and the development server: a server starts without its compilers. */
export default async function config(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return nextConfig
  const { default: createNextIntlPlugin } = await import('next-intl/plugin')
  const withNextIntl = createNextIntlPlugin({
    requestConfig: './lib/i18n/request.ts',
    experimental: {
      // Messages are compiled at build time: the parser, 9 kB gzipped, is not sent to the browser.
      messages: { path: './messages', format: 'json', locales: 'infer', precompile: true },
    },
  })
  return withNextIntl(nextConfig)
}
