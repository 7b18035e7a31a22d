#ifndef ALMANAC_LIGHT_H
#define ALMANAC_LIGHT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Full light. Twice as much fits a value, so that a kernel may overshoot. */
enum { WHITE = 16383 };

/* The curve of sRGB (IEC 61966-2-1), which Display P3 has too, both ways. */
typedef struct {
  int16_t of_byte[256];
  uint8_t of_light[WHITE + 1];
} light_curve;

const light_curve *light_curve_shared(void);

/* Bytes to light, each colour multiplied by its opacity where there is one. */
void light_of_pixels(const light_curve *curve, const uint8_t *pixels, size_t count, bool has_alpha, int16_t *light);

void pixels_of_light(const light_curve *curve, const int16_t *light, size_t count, bool has_alpha, uint8_t *pixels);

#endif
