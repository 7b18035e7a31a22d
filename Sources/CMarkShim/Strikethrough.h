#ifndef ALMANAC_STRIKETHROUGH_H
#define ALMANAC_STRIKETHROUGH_H

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

/* An extension that reads ~~text~~, and ~text~ where `shortest` is 1, as nodes of the library's own strikethrough
 * extension, without its list of special characters. */
cmark_syntax_extension *almanac_new_tilde_extension(cmark_syntax_extension *strikethrough,
                                                    cmark_node_type type, int shortest);

#endif
