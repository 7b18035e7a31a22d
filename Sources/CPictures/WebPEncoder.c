#include "CPictures.h"

#include <stdlib.h>

#include <webp/encode.h>

/* Grows as `realloc` may, so that cpictures_free fits what every encoder gives. */
typedef struct {
  uint8_t *bytes;
  size_t length, room;
} output;

static int append(const uint8_t *bytes, size_t count, const WebPPicture *picture) {
  output *self = picture->custom_ptr;
  if (count > self->room - self->length) {
    size_t room = 2 * self->room + count;
    uint8_t *grown = realloc(self->bytes, room);
    if (!grown) return 0;
    self->bytes = grown;
    self->room = room;
  }
  for (size_t i = 0; i < count; i++) self->bytes[self->length + i] = bytes[i];
  self->length += count;
  return 1;
}

static cpictures_status status_of(WebPEncodingError error) {
  switch (error) {
  case VP8_ENC_OK: return CPICTURES_OK;
  case VP8_ENC_ERROR_BAD_DIMENSION:
  case VP8_ENC_ERROR_PARTITION0_OVERFLOW:
  case VP8_ENC_ERROR_PARTITION_OVERFLOW:
  case VP8_ENC_ERROR_FILE_TOO_BIG: return CPICTURES_NOT_SUPPORTED;
  default: return CPICTURES_NO_MEMORY;
  }
}

cpictures_status cpictures_write_webp(const uint8_t *pixels, uint32_t width, uint32_t height, bool transparent,
                                      bool lossless, int quality, int effort, cpictures_file *file) {
  WebPConfig config;
  WebPPicture picture;
  if (!width || !height || width > WEBP_MAX_DIMENSION || height > WEBP_MAX_DIMENSION)
    return CPICTURES_NOT_SUPPORTED;
  if (!WebPConfigInit(&config) || !WebPPictureInit(&picture)) return CPICTURES_NOT_SUPPORTED;
  config.lossless = lossless;
  config.quality = (float)(lossless ? 20 : quality);
  config.method = effort;
  picture.use_argb = lossless;
  picture.width = (int)width;
  picture.height = (int)height;
  output output = {NULL, 0, 0};
  picture.writer = append;
  picture.custom_ptr = &output;
  int stride = (int)(4 * width);
  int is_read = transparent ? WebPPictureImportRGBA(&picture, pixels, stride)
                            : WebPPictureImportRGBX(&picture, pixels, stride);
  int is_written = is_read && WebPEncode(&config, &picture);
  cpictures_status status = is_written ? CPICTURES_OK : status_of(picture.error_code);
  WebPPictureFree(&picture);
  if (is_written)
    *file = (cpictures_file){output.bytes, output.length};
  else
    free(output.bytes);
  return status;
}
