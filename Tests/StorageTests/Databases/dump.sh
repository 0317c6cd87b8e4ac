#!/bin/sh
# Writes a database as SQL that makes it again, for keeping one of every schema here: dump.sh FILE.sqlite > schema-N.sql
# Needs the sqlite3 program. Migrations are copied as they are now, so run it before the next one is added.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
version=$(sqlite3 "$1" 'PRAGMA user_version')
echo "-- A database of schema $version."
sqlite3 "$1" "SELECT sql || ';' FROM sqlite_schema WHERE name = 'schema_migration'"
for file in $(ls "$here"/../../../Migrations/M*.sql | sort | head -n "$version"); do cat "$file"; done
echo "PRAGMA foreign_keys = OFF;"
for table in $(sqlite3 "$1" "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'article_search%' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"); do
    sqlite3 "$1" ".mode insert $table" "SELECT * FROM $table"
done
echo "PRAGMA application_id = $(sqlite3 "$1" 'PRAGMA application_id');"
echo "PRAGMA user_version = $version;"
