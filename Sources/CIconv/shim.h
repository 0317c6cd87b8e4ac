#pragma once
#include <iconv.h>
#include <stddef.h>

// The failure value of `iconv_open` is a cast, which Swift does not see; null says the same.
static inline void *chancery_iconv_open(const char *to, const char *from) {
    iconv_t converter = iconv_open(to, from);
    return converter == (iconv_t)-1 ? NULL : (void *)converter;
}

// The type of the second argument of `iconv`, and on some systems the names, differ; pointers are moved on as `iconv` does.
static inline size_t chancery_iconv(void *converter, const char **in, size_t *in_left, char **out, size_t *out_left) {
    return iconv((iconv_t)converter, (char **)in, in_left, out, out_left);
}

static inline int chancery_iconv_close(void *converter) { return iconv_close((iconv_t)converter); }
