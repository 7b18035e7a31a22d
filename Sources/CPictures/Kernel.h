#ifndef ALMANAC_KERNEL_H
#define ALMANAC_KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Sums are whole numbers, so that every order of adding and every width of instruction gives the same bytes. */
enum { WEIGHT_BITS = 14, ONE = 1 << WEIGHT_BITS };

/* What of one side goes into each pixel of the smaller side. */
typedef struct {
  uint32_t count;
  /* How many weights each pixel has, a multiple of four; those too many are zero. */
  uint32_t taps;
  uint32_t *starts;
  int16_t *weights;
} kernel;

/* `step` pixels become one, from the middle outwards. False where memory is short. */
bool kernel_make(kernel *kernel, uint32_t size, uint32_t scaled, double step);

void kernel_free(kernel *kernel);

/* A row of light to fewer pixels. The row is readable for `taps` pixels behind its end. */
typedef void across(const kernel *kernel, const int16_t *row, int16_t *scaled);

/* Rows of light, `values` numbers each, a multiple of four, to one row, by the weights of one pixel. */
typedef void down(const int16_t *const *rows, const int16_t *weights, uint32_t taps, uint32_t values,
                  int16_t *scaled);

across across_plain, across_fast;
down down_plain, down_fast;

/* Whether all ways to reckon give the same, with room for two rows. */
bool kernels_agree(const kernel *kernel, const int16_t *light, const int16_t *const *rows, uint32_t values,
                   int16_t *first, int16_t *second);

#endif
