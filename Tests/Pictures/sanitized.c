/* Broken forms of one file through decoder, scaler and encoders, in this process, watched by the sanitizers that it is
 * compiled with: sanitized FORMAT WIDTH HEIGHT FILE COUNT, FORMAT as cpictures_format counts. */
#include "CPictures.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state = 1;

static uint32_t chance(uint32_t below) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(state >> 33) % below;
}

/* Changes some bytes and gives how many are left. */
static size_t breaks(uint8_t *bytes, size_t length) {
  for (uint32_t times = 1 + chance(4); times > 0; times--) {
    uint32_t at = chance((uint32_t)length);
    switch (chance(4)) {
    case 0: bytes[at] = (uint8_t)chance(256); break;
    case 1: bytes[at] ^= (uint8_t)(1 << chance(8)); break;
    case 2:
      for (size_t i = at; i < length && i < at + 20u; i++) bytes[i] = (uint8_t)chance(256);
      break;
    default: length = 1 + at;
    }
  }
  return length;
}

static void use(const uint8_t *pixels, uint32_t width, uint32_t height, bool transparent, const uint8_t *profile,
                size_t profile_length) {
  uint32_t less_wide = 1 + chance(width), less_high = 1 + chance(height);
  uint8_t *scaled = malloc((size_t)4 * less_wide * less_high);
  cpictures_file file;
  if (cpictures_scale(pixels, width, height, transparent, scaled, less_wide, less_high) == CPICTURES_OK) {
    if (!cpictures_write_jpeg(scaled, less_wide, less_high, 70, chance(2), profile, profile_length, &file))
      cpictures_free(file);
    if (!cpictures_write_png(scaled, less_wide, less_high, transparent, profile, profile_length, &file))
      cpictures_free(file);
    if (!cpictures_write_webp(scaled, less_wide, less_high, transparent, chance(2), 50, 1, &file))
      cpictures_free(file);
  }
  free(scaled);
}

static cpictures_status take(const cpictures_wish *wish, const uint8_t *bytes, size_t length) {
  uint8_t *pixels = malloc((size_t)4 * wish->width * wish->height);
  uint8_t *profile = malloc(CPICTURES_LONGEST_PROFILE);
  cpictures_finding finding;
  cpictures_status status = cpictures_decode(wish, bytes, length, pixels, profile, &finding);
  bool turned = wish->orientation >= 5;
  if (status == CPICTURES_OK)
    use(pixels, turned ? wish->height : wish->width, turned ? wish->width : wish->height, finding.is_transparent,
        profile, finding.profile_length);
  free(pixels);
  free(profile);
  return status;
}

int main(int count, char **words) {
  FILE *input = count == 6 ? fopen(words[4], "rb") : NULL;
  if (!input) return 2;
  static uint8_t file[1 << 20];
  size_t length = fread(file, 1, sizeof file, input);
  fclose(input);
  uint32_t width = (uint32_t)atoi(words[2]), height = (uint32_t)atoi(words[3]);
  int made = 0;
  for (int i = 0; i < atoi(words[5]); i++) {
    /* A piece of its own size, so that a byte read beyond it is noticed. */
    uint8_t *bytes = malloc(length);
    memcpy(bytes, file, length);
    size_t left = i ? breaks(bytes, length) : length;
    bytes = realloc(bytes, left);
    cpictures_wish wish = {(cpictures_format)atoi(words[1]), width, height, 1 + chance(width), 1 + chance(height),
                           1 + chance(8)};
    cpictures_status status = take(&wish, bytes, left);
    free(bytes);
    if (i == 0 && status != CPICTURES_OK) return 1;
    made += status == CPICTURES_OK;
  }
  printf("%d of %s were made\n", made, words[5]);
  return 0;
}
