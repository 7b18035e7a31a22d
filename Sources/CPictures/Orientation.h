#ifndef ALMANAC_ORIENTATION_H
#define ALMANAC_ORIENTATION_H

#include <stdint.h>

/* Copies pixels as they are meant to be seen (Exif 2.32, 4.6.4, tag 274). Orientations 5 to 8 exchange the sides. */
void turn_upright(const uint8_t *pixels, uint32_t width, uint32_t height, uint32_t orientation, uint8_t *upright);

#endif
