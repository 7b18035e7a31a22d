#ifndef ALMANAC_WEBP_H
#define ALMANAC_WEBP_H

#include <webp/decode.h>
#include <webp/encode.h>

#endif
