#ifndef ALMANAC_FREETYPE_H
#define ALMANAC_FREETYPE_H

#include <ft2build.h>
#include FT_FREETYPE_H

#endif
