#ifndef ALMANAC_CPICTURES_H
#define ALMANAC_CPICTURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* libjpeg and libpng leave a function by longjmp when something is wrong. Here it never leaves this target: every
 * function says what happened by its value, and no caller's frame is jumped over.
 *
 * Pixels are four bytes, red, green, blue and opacity, not multiplied with each other, rows without gaps. */

typedef enum {
  CPICTURES_OK = 0,
  CPICTURES_CUT_OFF,
  CPICTURES_DAMAGED,
  CPICTURES_CHECKSUM,
  CPICTURES_NOT_SUPPORTED,
  CPICTURES_ANIMATED,
  CPICTURES_NO_MEMORY,
} cpictures_status;

typedef enum { CPICTURES_JPEG = 1, CPICTURES_PNG, CPICTURES_WEBP } cpictures_format;

/* A profile of more bytes is left out. */
enum { CPICTURES_LONGEST_PROFILE = 1 << 20 };

typedef struct {
  cpictures_format format;
  /* As stored, and as the head of the file said to whoever reserved the memory. */
  uint32_t stored_width, stored_height;
  /* As wanted, before the orientation is applied; never more than stored. */
  uint32_t width, height;
  /* Exif, tag 274: 1 to 8. */
  uint32_t orientation;
} cpictures_wish;

typedef struct {
  /* Some pixel lets through what is behind it. */
  bool is_transparent;
  /* Inks became red, green and blue by the simple formula. */
  bool was_cmyk;
  /* How many bytes of the room the colour profile fills; 0 where there is none. */
  size_t profile_length;
} cpictures_finding;

/* Decodes a whole file, scaled and turned upright. `pixels` has room for the wanted size, `profile` for
 * CPICTURES_LONGEST_PROFILE bytes. */
cpictures_status cpictures_decode(const cpictures_wish *wish, const uint8_t *file, size_t length,
                                  uint8_t *pixels, uint8_t *profile, cpictures_finding *finding);

/* Makes a picture smaller, by Lanczos' kernel of three lobes in linear light. Neither side may grow. */
cpictures_status cpictures_scale(const uint8_t *pixels, uint32_t width, uint32_t height, bool has_alpha,
                                 uint8_t *scaled, uint32_t scaled_width, uint32_t scaled_height);

/* Whether each pixel covers what is behind it. */
bool cpictures_is_opaque(const uint8_t *pixels, size_t count);

/* Whether the arithmetic that this machine's instructions do gives what plain C gives, on made-up rows. */
bool cpictures_scaler_agrees(void);

/* What an encoder wrote; freed by cpictures_free. */
typedef struct {
  uint8_t *bytes;
  size_t length;
} cpictures_file;

void cpictures_free(cpictures_file file);

/* Without opacity. `profile` may be NULL. */
cpictures_status cpictures_write_jpeg(const uint8_t *pixels, uint32_t width, uint32_t height, int quality,
                                      bool progressive, const uint8_t *profile, size_t profile_length,
                                      cpictures_file *file);

/* With opacity where `transparent`. */
cpictures_status cpictures_write_png(const uint8_t *pixels, uint32_t width, uint32_t height, bool transparent,
                                     const uint8_t *profile, size_t profile_length, cpictures_file *file);

/* The at most 256 colours that stand for all of a drawing: three bytes each into `palette`, which has room for 768, the
 * number of each pixel's into `indexes`. Gives how many; 0 without memory. */
size_t cpictures_reduce(const uint8_t *pixels, size_t length, uint8_t *indexes, uint8_t *palette);

/* A PNG of at most 256 colours, without opacity. */
cpictures_status cpictures_write_drawing(const uint8_t *pixels, uint32_t width, uint32_t height, cpictures_file *file);

/* Without a profile, which the container takes up. `quality` does not matter where `lossless`. `effort` is 0 to 6. */
cpictures_status cpictures_write_webp(const uint8_t *pixels, uint32_t width, uint32_t height, bool transparent,
                                      bool lossless, int quality, int effort, cpictures_file *file);

/* The libraries that decode, with their versions, cut off where there is no more room. */
void cpictures_versions(char *text, size_t room);

#endif
