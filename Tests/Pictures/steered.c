/* What libFuzzer makes, through decoder, scaler and encoders: an input begins with eight bytes that say what is wanted of
 * the file behind them. */
#include "CPictures.h"

#include <stdlib.h>
#include <string.h>

enum { HEAD = 8, MOST_PIXELS = 1 << 16 };

static void encode(const uint8_t *pixels, uint32_t width, uint32_t height, const cpictures_finding *finding,
                   const uint8_t *profile) {
  cpictures_file file;
  if (!cpictures_write_jpeg(pixels, width, height, 70, true, profile, finding->profile_length, &file))
    cpictures_free(file);
  if (!cpictures_write_png(pixels, width, height, finding->is_transparent, profile, finding->profile_length, &file))
    cpictures_free(file);
  if (!cpictures_write_webp(pixels, width, height, finding->is_transparent, false, 50, 0, &file)) cpictures_free(file);
}

static void take(const cpictures_wish *wish, const uint8_t *bytes, size_t length, bool encodes) {
  uint8_t *pixels = malloc((size_t)4 * wish->width * wish->height), *profile = malloc(CPICTURES_LONGEST_PROFILE);
  cpictures_finding finding;
  if (cpictures_decode(wish, bytes, length, pixels, profile, &finding) == CPICTURES_OK && encodes) {
    bool is_turned = wish->orientation >= 5;
    encode(pixels, is_turned ? wish->height : wish->width, is_turned ? wish->width : wish->height, &finding, profile);
  }
  free(profile);
  free(pixels);
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t length) {
  if (length <= HEAD) return 0;
  uint32_t width = 1 + (input[0] | (input[1] << 8)), height = 1 + (input[2] | (input[3] << 8));
  if ((uint64_t)width * height > MOST_PIXELS) return 0;
  cpictures_wish wish = {(cpictures_format)(1 + input[4] % 3), width, height, 1 + input[5] % width,
                         1 + input[6] % height, 1 + input[7] % 8};
  /* A piece of its own size, so that a byte read beyond it is noticed. */
  uint8_t *bytes = malloc(length - HEAD);
  memcpy(bytes, input + HEAD, length - HEAD);
  take(&wish, bytes, length - HEAD, input[7] & 0x80);
  free(bytes);
  return 0;
}
