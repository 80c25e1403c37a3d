#ifndef TAPECHECK_CZLIB_SHIM_H
#define TAPECHECK_CZLIB_SHIM_H

#include <zlib.h>

// `inflateInit2` is a macro that Swift does not import.
static inline int tapecheck_inflate_begin(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

#endif
