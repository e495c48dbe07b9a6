#!/bin/sh
# Makes the two roles and the database, once, when PostgreSQL begins with an empty folder.
set -eu
psql --set ON_ERROR_STOP=1 --username postgres <<SQL
CREATE ROLE career_goal_owner LOGIN PASSWORD '$OWNER_PASSWORD';
CREATE ROLE career_goal_app LOGIN PASSWORD '$APP_PASSWORD' NOSUPERUSER NOBYPASSRLS;
CREATE DATABASE career_goal OWNER career_goal_owner ENCODING 'UTF8' TEMPLATE template0;
SQL
