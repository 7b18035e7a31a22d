#ifndef ALMANAC_SCALER_H
#define ALMANAC_SCALER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Makes pictures smaller while their rows arrive. */
typedef struct scaler scaler;

/* NULL where memory is short or a side would grow. */
scaler *scaler_new(uint32_t width, uint32_t height, uint32_t scaled_width, uint32_t scaled_height, bool has_alpha);

/* Takes the next row, writes those that it completes, and tells how many bytes they are. */
size_t scaler_take(scaler *scaler, const uint8_t *row, uint8_t *scaled);

void scaler_free(scaler *scaler);

#endif
