#include "Kernel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double LOBES = 3;

static double lanczos(double x) {
  const double pi = 3.14159265358979323846;
  if (fabs(x) < 1e-9) return 1;
  if (fabs(x) >= LOBES) return 0;
  return LOBES * sin(pi * x) * sin(pi * x / LOBES) / (pi * pi * x * x);
}

/* Whole numbers that add up to one; the largest takes what rounding left over. */
static void round_weights(const double *exact, uint32_t count, int16_t *weights) {
  double total = 0;
  for (uint32_t i = 0; i < count; i++) total += exact[i];
  int left = ONE;
  uint32_t largest = 0;
  for (uint32_t i = 0; i < count; i++) {
    weights[i] = (int16_t)lround(exact[i] / total * (double)ONE);
    left -= weights[i];
    if (weights[i] > weights[largest]) largest = i;
  }
  weights[largest] = (int16_t)(weights[largest] + left);
}

static void fill(kernel *kernel, uint32_t size, double step, double *exact) {
  double before = (size - step * kernel->count) / 2;
  for (uint32_t i = 0; i < kernel->count; i++) {
    double centre = before + (i + 0.5) * step - 0.5;
    int64_t first = (int64_t)ceil(centre - LOBES * step), last = (int64_t)floor(centre + LOBES * step);
    if (first < 0) first = 0;
    if (last > (int64_t)size - 1) last = (int64_t)size - 1;
    uint32_t used = (uint32_t)(last - first + 1);
    if (used > kernel->taps) used = kernel->taps;
    for (uint32_t k = 0; k < used; k++) exact[k] = lanczos(((double)(first + k) - centre) / step);
    kernel->starts[i] = (uint32_t)first;
    round_weights(exact, used, kernel->weights + (size_t)i * kernel->taps);
  }
}

bool kernel_make(kernel *kernel, uint32_t size, uint32_t scaled, double step) {
  uint32_t taps = (uint32_t)ceil(2.0 * LOBES * step) + 1;
  kernel->count = scaled;
  kernel->taps = (taps + 3) / 4 * 4;
  kernel->starts = malloc(scaled * sizeof *kernel->starts);
  kernel->weights = calloc((size_t)scaled * kernel->taps, sizeof *kernel->weights);
  double *exact = malloc(kernel->taps * sizeof *exact);
  bool is_made = kernel->starts && kernel->weights && exact;
  if (is_made) fill(kernel, size, step, exact);
  free(exact);
  return is_made;
}

void kernel_free(kernel *kernel) {
  free(kernel->starts);
  free(kernel->weights);
}

static int16_t narrowed(int32_t sum) {
  int32_t value = (sum + ONE / 2) >> WEIGHT_BITS;
  return (int16_t)(value > INT16_MAX ? INT16_MAX : value < INT16_MIN ? INT16_MIN : value);
}

void across_plain(const kernel *kernel, const int16_t *row, int16_t *scaled) {
  for (uint32_t i = 0; i < kernel->count; i++) {
    const int16_t *light = row + (size_t)4 * kernel->starts[i];
    const int16_t *weights = kernel->weights + (size_t)i * kernel->taps;
    int32_t sums[4] = {0, 0, 0, 0};
    for (uint32_t k = 0; k < kernel->taps; k++)
      for (int c = 0; c < 4; c++) sums[c] += light[4 * k + c] * weights[k];
    for (int c = 0; c < 4; c++) scaled[4 * i + c] = narrowed(sums[c]);
  }
}

void down_plain(const int16_t *const *rows, const int16_t *weights, uint32_t taps, uint32_t values,
                int16_t *scaled) {
  for (uint32_t x = 0; x < values; x++) {
    int32_t sum = 0;
    for (uint32_t k = 0; k < taps; k++) sum += rows[k][x] * weights[k];
    scaled[x] = narrowed(sum);
  }
}
