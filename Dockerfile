# The server with everything it is made of, and a PostgreSQL of its own in /data; see deploy/compose.*.yaml.
FROM node:20-bookworm-slim AS build
WORKDIR /srv/career-goal
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# What a server needs of it, and no more.
RUN npm run build && npm run traced -- /srv/traced

FROM node:20-bookworm-slim
# The settings page tells it: docker build --build-arg COMMIT=$(git rev-parse HEAD) .
ARG COMMIT=
ENV NODE_ENV=production CAREER_GOAL_DATA=/data CAREER_GOAL_COMMIT=$COMMIT
RUN mkdir /data && chown node:node /data && chmod 711 /data
WORKDIR /srv/career-goal
COPY --from=build --chown=node:node /srv/traced ./
USER node
VOLUME /data
EXPOSE 3000
# Node itself is the first process: npm would end before the database has written everything down.
CMD ["node", "scripts/run.mjs", "start"]
STOPSIGNAL SIGTERM
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/api/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
