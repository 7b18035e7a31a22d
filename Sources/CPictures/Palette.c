#include "CPictures.h"

#include <stdlib.h>
#include <string.h>

/* Colours are gathered in cells of 32 by 32 by 32; a cell stands for the colour that is most frequent in it. */
enum { CELLS = 1 << 15 };

typedef struct {
  uint32_t count, cell;
} cell_count;

typedef struct {
  uint32_t counts[CELLS];
  /* By majority vote: the colour that no other outweighs, and by how much. */
  uint32_t colours[CELLS], votes[CELLS];
  int16_t indexes[CELLS];
  cell_count order[CELLS];
} palette_work;

static uint32_t cell_of(const uint8_t *pixel) {
  return (uint32_t)(pixel[0] >> 3) << 10 | (uint32_t)(pixel[1] >> 3) << 5 | pixel[2] >> 3;
}

static uint32_t colour_of(const uint8_t *pixel) {
  return (uint32_t)pixel[0] << 16 | (uint32_t)pixel[1] << 8 | pixel[2];
}

static int compare(const void *one, const void *other) {
  const cell_count *a = one, *b = other;
  if (a->count != b->count) return a->count < b->count ? 1 : -1;
  return a->cell < b->cell ? -1 : a->cell > b->cell;
}

static void count(palette_work *self, const uint8_t *pixels, size_t length) {
  for (size_t index = 0; index < length; index++) {
    uint32_t cell = cell_of(pixels + 4 * index), colour = colour_of(pixels + 4 * index);
    self->counts[cell]++;
    if (!self->votes[cell]) self->colours[cell] = colour;
    if (self->colours[cell] == colour) self->votes[cell]++;
    else self->votes[cell]--;
  }
}

static int nearest(const uint8_t *palette, size_t colours, uint32_t wanted) {
  int found = 0, least = INT32_MAX;
  for (size_t index = 0; index < colours; index++) {
    int red = palette[3 * index] - (int)(wanted >> 16), green = palette[3 * index + 1] - (int)(wanted >> 8 & 255),
        blue = palette[3 * index + 2] - (int)(wanted & 255);
    /* The eye tells greens apart best. */
    int distance = 3 * red * red + 6 * green * green + 2 * blue * blue;
    if (distance < least) found = (int)index, least = distance;
  }
  return found;
}

size_t cpictures_reduce(const uint8_t *pixels, size_t length, uint8_t *indexes, uint8_t *palette) {
  palette_work *self = calloc(1, sizeof *self);
  if (!self) return 0;
  count(self, pixels, length);
  size_t cells = 0;
  for (uint32_t cell = 0; cell < CELLS; cell++)
    if (self->counts[cell]) self->order[cells++] = (cell_count){self->counts[cell], cell};
  qsort(self->order, cells, sizeof *self->order, compare);
  size_t colours = cells < 256 ? cells : 256;
  for (size_t index = 0; index < cells; index++) {
    uint32_t cell = self->order[index].cell, colour = self->colours[cell];
    if (index < colours) {
      palette[3 * index] = (uint8_t)(colour >> 16);
      palette[3 * index + 1] = (uint8_t)(colour >> 8);
      palette[3 * index + 2] = (uint8_t)colour;
      self->indexes[cell] = (int16_t)index;
    } else {
      self->indexes[cell] = (int16_t)nearest(palette, colours, colour);
    }
  }
  for (size_t index = 0; index < length; index++)
    indexes[index] = (uint8_t)self->indexes[cell_of(pixels + 4 * index)];
  free(self);
  return colours;
}
