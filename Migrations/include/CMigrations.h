#pragma once
#include <stddef.h>

/// The number of migrations embedded in the binary; they are numbered from 0 and applied in this order.
size_t chancery_migration_count(void);

/// The file name of migration `index` without its ending, such as `M0001_first_schema`; NULL beyond the last.
const char *chancery_migration_name(size_t index);

/// The SQL of migration `index`, UTF-8, not terminated; its length goes to `length`. NULL beyond the last.
const unsigned char *chancery_migration_sql(size_t index, size_t *length);
