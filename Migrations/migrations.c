#include "CMigrations.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Append-only: a migration that has been released is never edited, its checksum stands in the databases it made.
// A test compares this list with the folder.

static const unsigned char M0001_first_schema[] = {
#embed "M0001_first_schema.sql"
};

struct migration {
    const char *name;
    const unsigned char *sql;
    size_t length;
};

#define MIGRATION(name) {#name, name, sizeof name}

static const struct migration migrations[] = {
    MIGRATION(M0001_first_schema),
};

size_t chancery_migration_count(void) { return sizeof migrations / sizeof migrations[0]; }

const char *chancery_migration_name(size_t index) {
    return index < chancery_migration_count() ? migrations[index].name : NULL;
}

const unsigned char *chancery_migration_sql(size_t index, size_t *length) {
    if (index >= chancery_migration_count()) return NULL;
    *length = migrations[index].length;
    return migrations[index].sql;
}
