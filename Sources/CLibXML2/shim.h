#ifndef TAPECHECK_CLIBXML2_SHIM_H
#define TAPECHECK_CLIBXML2_SHIM_H

#include <iconv.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Debian's libxml2 includes ICU's headers, whose types clash with those in Foundation's own ICU when
// one file sees both. They only lay out a struct that is used here by pointer.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// libxml2 declares `xmlFree` as a mutable global function pointer, which Swift 6 refuses to read.
static inline void tapecheck_xml_free(void *pointer) { xmlFree(pointer); }

// Index of the first `byte`, or `count` when there is none.
static inline ptrdiff_t tapecheck_find_byte(const uint8_t *bytes, ptrdiff_t count, uint8_t byte) {
  if (count <= 0) return 0;
  const uint8_t *found = (const uint8_t *)memchr(bytes, byte, (size_t)count);
  return found ? found - bytes : count;
}

// Length of one of libxml2's strings.
static inline ptrdiff_t tapecheck_length(const xmlChar *string) {
  return (ptrdiff_t)strlen((const char *)string);
}

// `XML_SAX2_MAGIC` is an unsigned macro that Swift does not import with the field's type. Without it
// an HTML context ignores `serror` (measured: 0 calls without, 4 with).
static inline void tapecheck_enable_serror(xmlSAXHandler *handler) {
  handler->initialized = XML_SAX2_MAGIC;
}

#endif
