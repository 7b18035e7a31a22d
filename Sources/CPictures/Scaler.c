#include "Scaler.h"

#include "CPictures.h"
#include "Kernel.h"
#include "Light.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct scaler {
  kernel across, down;
  uint32_t width, height;
  bool has_alpha;
  /* One row of the source as light, and behind it as many pixels without light as a kernel may touch. */
  int16_t *light;
  /* The last `down.taps` rows, already narrow: row y lies at y modulo their number. */
  int16_t *window;
  int16_t *scaled_row;
  const int16_t **rows;
  uint32_t taken, given;
};

void scaler_free(scaler *self) {
  kernel_free(&self->across);
  kernel_free(&self->down);
  free(self->light);
  free(self->window);
  free(self->scaled_row);
  free(self->rows);
  free(self);
}

scaler *scaler_new(uint32_t width, uint32_t height, uint32_t scaled_width, uint32_t scaled_height,
                   bool has_alpha) {
  if (!scaled_width || !scaled_height || scaled_width > width || scaled_height > height) return NULL;
  scaler *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->width = width;
  self->height = height;
  self->has_alpha = has_alpha;
  /* Where the sides only differ by what rounding did, one measure serves both, so that circles stay round. */
  double step = (double)width / scaled_width, own = (double)height / scaled_height;
  bool are_one = fabs(height / step - scaled_height) < 1;
  bool are_made = kernel_make(&self->across, width, scaled_width, step);
  are_made = kernel_make(&self->down, height, scaled_height, are_one ? step : own) && are_made;
  size_t row = (size_t)4 * scaled_width * sizeof(int16_t);
  self->light = calloc((size_t)width + self->across.taps, 4 * sizeof(int16_t));
  self->window = calloc(self->down.taps, row);
  self->scaled_row = malloc(row);
  self->rows = malloc(self->down.taps * sizeof *self->rows);
  if (are_made && self->light && self->window && self->scaled_row && self->rows) return self;
  scaler_free(self);
  return NULL;
}

static int16_t *window_row(scaler *self, uint32_t y) {
  return self->window + (size_t)(y % self->down.taps) * 4 * self->across.count;
}

static void give(scaler *self, uint8_t *scaled) {
  uint32_t start = self->down.starts[self->given], values = 4 * self->across.count;
  /* Behind the last row the weights are zero: any row will do. */
  for (uint32_t k = 0; k < self->down.taps; k++)
    self->rows[k] = window_row(self, start + k < self->height ? start + k : start);
  down_fast(self->rows, self->down.weights + (size_t)self->given * self->down.taps, self->down.taps, values,
            self->scaled_row);
  pixels_of_light(light_curve_shared(), self->scaled_row, self->across.count, self->has_alpha, scaled);
  self->given++;
}

/* Whether all that the next row of the smaller picture needs is there. */
static bool is_complete(const scaler *self) {
  if (self->given == self->down.count) return false;
  return self->taken == self->height || self->down.starts[self->given] + self->down.taps <= self->taken;
}

size_t scaler_take(scaler *self, const uint8_t *row, uint8_t *scaled) {
  if (self->taken == self->height) return 0;
  light_of_pixels(light_curve_shared(), row, self->width, self->has_alpha, self->light);
  across_fast(&self->across, self->light, window_row(self, self->taken));
  self->taken++;
  size_t written = 0, bytes = (size_t)4 * self->across.count;
  for (; is_complete(self); written += bytes) give(self, scaled + written);
  return written;
}

cpictures_status cpictures_scale(const uint8_t *pixels, uint32_t width, uint32_t height, bool has_alpha,
                                 uint8_t *scaled, uint32_t scaled_width, uint32_t scaled_height) {
  scaler *scaler = scaler_new(width, height, scaled_width, scaled_height, has_alpha);
  if (!scaler) return CPICTURES_NO_MEMORY;
  for (uint32_t y = 0; y < height; y++)
    scaled += scaler_take(scaler, pixels + (size_t)4 * width * y, scaled);
  scaler_free(scaler);
  return CPICTURES_OK;
}

bool cpictures_scaler_agrees(void) {
  enum { SIZE = 401, SCALED = 133 };
  kernel kernel;
  bool agrees = kernel_make(&kernel, SIZE, SCALED, (double)SIZE / SCALED);
  int16_t *light = calloc((size_t)SIZE + kernel.taps, 4 * sizeof *light);
  const int16_t **rows = malloc(kernel.taps * sizeof *rows);
  int16_t first[4 * SIZE], second[4 * SIZE];
  agrees = agrees && light && rows;
  uint32_t chance = 1;
  for (size_t i = 0; agrees && i < 4 * SIZE; i++) {
    chance = chance * 1664525 + 1013904223;
    light[i] = chance >> 31 ? WHITE : (int16_t)(chance >> 17 & WHITE);
  }
  for (uint32_t k = 0; agrees && k < kernel.taps; k++) rows[k] = light + 4 * k;
  agrees = agrees && kernels_agree(&kernel, light, rows, 4 * SCALED, first, second);
  free(light);
  free(rows);
  kernel_free(&kernel);
  return agrees;
}
