#ifndef ALMANAC_DECODER_H
#define ALMANAC_DECODER_H

#include "CPictures.h"

/* One file being decoded row by row. The first three are set by whoever opens it. */
typedef struct decoder decoder;
struct decoder {
  uint32_t width, height;
  bool has_alpha, was_cmyk;
  cpictures_status status;
  /* The next row, valid until the next call; NULL with a status where there is none. */
  const uint8_t *(*next)(decoder *);
  void (*close)(decoder *);
};

/* Each gives NULL with a status where the file cannot be read. The size may be smaller than the stored one, but not
 * than the wish. The profile is copied to where there is room for CPICTURES_LONGEST_PROFILE bytes. */
typedef decoder *open_decoder(const cpictures_wish *wish, const uint8_t *file, size_t length, uint8_t *profile,
                              size_t *profile_length, cpictures_status *status);

open_decoder open_jpeg, open_png, open_webp;

#endif
