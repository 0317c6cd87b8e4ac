#pragma once
#include <stddef.h>

/// The bytes of the embedded table with this name ("names/country"), or null and length 0.
const unsigned char *chancery_table(const char *name, size_t *length);
size_t chancery_table_count(void);
const char *chancery_table_name(size_t index);
