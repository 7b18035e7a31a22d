#ifndef ALMANAC_CMARK_GFM_H
#define ALMANAC_CMARK_GFM_H

#include <stdbool.h>
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#endif
