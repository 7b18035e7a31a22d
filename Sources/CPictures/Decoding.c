#include "Decoder.h"
#include "Orientation.h"
#include "Scaler.h"

#include <stdlib.h>
#include <string.h>

static decoder *open_file(const cpictures_wish *wish, const uint8_t *file, size_t length, uint8_t *profile,
                          size_t *profile_length, cpictures_status *status) {
  switch (wish->format) {
  case CPICTURES_JPEG: return open_jpeg(wish, file, length, profile, profile_length, status);
  case CPICTURES_PNG: return open_png(wish, file, length, profile, profile_length, status);
  case CPICTURES_WEBP: return open_webp(wish, file, length, profile, profile_length, status);
  }
  *status = CPICTURES_NOT_SUPPORTED;
  return NULL;
}

static cpictures_status copy_rows(decoder *source, uint8_t *pixels) {
  size_t row = (size_t)4 * source->width;
  for (uint32_t y = 0; y < source->height; y++) {
    const uint8_t *bytes = source->next(source);
    if (!bytes) return source->status;
    memcpy(pixels + row * y, bytes, row);
  }
  return CPICTURES_OK;
}

/* The scaler gives its rows as soon as it can, so that no more than its window is ever held. */
static cpictures_status scale_rows(decoder *source, const cpictures_wish *wish, uint8_t *pixels) {
  scaler *scaler = scaler_new(source->width, source->height, wish->width, wish->height, source->has_alpha);
  if (!scaler) return CPICTURES_NO_MEMORY;
  cpictures_status status = CPICTURES_OK;
  for (uint32_t y = 0; y < source->height && status == CPICTURES_OK; y++) {
    const uint8_t *bytes = source->next(source);
    if (bytes)
      pixels += scaler_take(scaler, bytes, pixels);
    else
      status = source->status;
  }
  scaler_free(scaler);
  return status;
}

static cpictures_status decode_rows(decoder *source, const cpictures_wish *wish, uint8_t *pixels) {
  if (source->width == wish->width && source->height == wish->height) return copy_rows(source, pixels);
  return scale_rows(source, wish, pixels);
}

bool cpictures_is_opaque(const uint8_t *pixels, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (pixels[4 * i + 3] != 255) return false;
  return true;
}

cpictures_status cpictures_decode(const cpictures_wish *wish, const uint8_t *file, size_t length,
                                  uint8_t *pixels, uint8_t *profile, cpictures_finding *finding) {
  *finding = (cpictures_finding){false, false, 0};
  if (!wish->width || !wish->height || wish->width > wish->stored_width || wish->height > wish->stored_height)
    return CPICTURES_NOT_SUPPORTED;
  cpictures_status status;
  decoder *source = open_file(wish, file, length, profile, &finding->profile_length, &status);
  if (!source) return status;
  size_t count = (size_t)wish->width * wish->height;
  bool is_upright = wish->orientation <= 1;
  uint8_t *stored = is_upright ? pixels : malloc(4 * count);
  status = stored ? decode_rows(source, wish, stored) : CPICTURES_NO_MEMORY;
  bool has_alpha = source->has_alpha;
  finding->was_cmyk = source->was_cmyk;
  source->close(source);
  if (!is_upright && status == CPICTURES_OK)
    turn_upright(stored, wish->width, wish->height, wish->orientation, pixels);
  if (!is_upright) free(stored);
  if (status == CPICTURES_OK) finding->is_transparent = has_alpha && !cpictures_is_opaque(pixels, count);
  return status;
}
