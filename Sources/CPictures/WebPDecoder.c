#include "Decoder.h"

#include <stdlib.h>
#include <string.h>

#include <webp/decode.h>

typedef struct {
  decoder base;
  uint8_t *pixels;
  uint32_t next_row;
} webp_decoder;

static void close_webp(decoder *base) {
  free(((webp_decoder *)base)->pixels);
  free(base);
}

static const uint8_t *next_webp(decoder *base) {
  webp_decoder *self = (webp_decoder *)base;
  return self->pixels + (size_t)4 * base->width * self->next_row++;
}

static cpictures_status status_of(VP8StatusCode code) {
  switch (code) {
  case VP8_STATUS_OK: return CPICTURES_OK;
  case VP8_STATUS_OUT_OF_MEMORY: return CPICTURES_NO_MEMORY;
  case VP8_STATUS_SUSPENDED:
  case VP8_STATUS_NOT_ENOUGH_DATA: return CPICTURES_CUT_OFF;
  case VP8_STATUS_UNSUPPORTED_FEATURE: return CPICTURES_NOT_SUPPORTED;
  default: return CPICTURES_DAMAGED;
  }
}

static size_t little_endian(const uint8_t *bytes) {
  return bytes[0] | (size_t)bytes[1] << 8 | (size_t)bytes[2] << 16 | (size_t)bytes[3] << 24;
}

/* The chunks of a RIFF file are padded to an even length (RFC 9649, 2.3). */
static void take_profile(const uint8_t *file, size_t length, uint8_t *profile, size_t *profile_length) {
  for (size_t at = 12; at + 8 <= length;) {
    size_t size = little_endian(file + at + 4);
    if (size > length - at - 8) return;
    if (memcmp(file + at, "ICCP", 4) == 0) {
      if (size > CPICTURES_LONGEST_PROFILE) return;
      memcpy(profile, file + at + 8, size);
      *profile_length = size;
      return;
    }
    at += 8 + size + size % 2;
  }
}

static cpictures_status decode(webp_decoder *self, const cpictures_wish *wish, const uint8_t *file,
                               size_t length) {
  WebPDecoderConfig config;
  if (!WebPInitDecoderConfig(&config)) return CPICTURES_NOT_SUPPORTED;
  VP8StatusCode code = WebPGetFeatures(file, length, &config.input);
  if (code != VP8_STATUS_OK) return status_of(code);
  if (config.input.has_animation) return CPICTURES_ANIMATED;
  self->base.width = wish->stored_width;
  self->base.height = wish->stored_height;
  if (config.input.width < 1 || config.input.height < 1 ||
      (uint32_t)config.input.width != self->base.width || (uint32_t)config.input.height != self->base.height)
    return CPICTURES_DAMAGED;
  self->base.has_alpha = config.input.has_alpha;
  size_t row = (size_t)4 * self->base.width;
  self->pixels = malloc(row * self->base.height);
  if (!self->pixels) return CPICTURES_NO_MEMORY;
  config.output.colorspace = MODE_RGBA;
  config.output.is_external_memory = 1;
  config.output.u.RGBA.rgba = self->pixels;
  config.output.u.RGBA.stride = (int)row;
  config.output.u.RGBA.size = row * self->base.height;
  code = WebPDecode(file, length, &config);
  WebPFreeDecBuffer(&config.output);
  return status_of(code);
}

decoder *open_webp(const cpictures_wish *wish, const uint8_t *file, size_t length, uint8_t *profile,
                   size_t *profile_length, cpictures_status *status) {
  *status = CPICTURES_NO_MEMORY;
  webp_decoder *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->base.next = next_webp;
  self->base.close = close_webp;
  *status = decode(self, wish, file, length);
  if (*status == CPICTURES_OK) {
    take_profile(file, length, profile, profile_length);
    return &self->base;
  }
  close_webp(&self->base);
  return NULL;
}
