#pragma once
#include <stddef.h>

/// The embedded model of the tagger and parser.
const void *chancery_syntax_model(void);
size_t chancery_syntax_model_size(void);
