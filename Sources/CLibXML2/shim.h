#ifndef TAPECHECK_CLIBXML2_SHIM_H
#define TAPECHECK_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// libxml2 declares `xmlFree` as a mutable global function pointer, which Swift 6 refuses to read.
static inline void tapecheck_xml_free(void *pointer) { xmlFree(pointer); }

#endif
