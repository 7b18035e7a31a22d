#ifndef ALMANAC_JPEG_H
#define ALMANAC_JPEG_H

#include <stddef.h>
#include <stdio.h>

#include <jpeglib.h>

#endif
