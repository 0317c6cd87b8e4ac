#include "CModels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char syntax_model[] __attribute__((aligned(64))) = {
#embed "syntax.model"
};

const void *chancery_syntax_model(void) { return syntax_model; }
size_t chancery_syntax_model_size(void) { return sizeof syntax_model; }
