#pragma once
#include <zlib.h>

// `inflateInit2` is a macro, which Swift does not see. 15 + 32: the largest window, gzip or zlib by their own headers;
// -15: deflate without a header.
static inline int chancery_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }
static inline int chancery_inflate_init_bare(z_stream *stream) { return inflateInit2(stream, -15); }
