#include "CPictures.h"

#include <stdio.h>

#include <jpeglib.h>
#include <png.h>
#include <webp/decode.h>
#include <zlib.h>

#define TEXT(name) #name
#define EXPANDED(name) TEXT(name)

void cpictures_versions(char *text, size_t room) {
  unsigned webp = (unsigned)WebPGetDecoderVersion();
  snprintf(text, room, "libjpeg-turbo %s, libpng %s, zlib %s, libwebp %u.%u.%u", EXPANDED(LIBJPEG_TURBO_VERSION),
           png_get_libpng_ver(NULL), zlibVersion(), webp >> 16, webp >> 8 & 255, webp & 255);
}
