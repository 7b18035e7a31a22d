#ifndef ALMANAC_PNG_H
#define ALMANAC_PNG_H

#include <png.h>

#endif
