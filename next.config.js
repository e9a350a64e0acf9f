import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  typedRoutes: true,
  // `npm run check` looks at the types; who only wants to start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3', 'pg', 'pino', 'nodemailer', 'cmu-pronouncing-dictionary'],
}

export default createNextIntlPlugin('./i18n/request.ts')(config)
