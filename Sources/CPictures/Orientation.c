#include "Orientation.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

void turn_upright(const uint8_t *pixels, uint32_t width, uint32_t height, uint32_t orientation,
                  uint8_t *upright) {
  bool swaps = orientation >= 5;
  bool from_right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  bool from_below = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  /* In pixels: what one step along a row and one along a column of the upright picture are in the stored one. */
  ptrdiff_t right = from_right ? -1 : 1, down = from_below ? -(ptrdiff_t)width : (ptrdiff_t)width;
  const uint8_t *first = pixels + 4 * ((from_right ? width - 1 : 0) + (size_t)(from_below ? height - 1 : 0) * width);
  ptrdiff_t across = swaps ? down : right, along = swaps ? right : down;
  uint32_t columns = swaps ? height : width, rows = swaps ? width : height;
  /* In tiles, because one of the two pictures is walked against its rows. */
  enum { TILE = 32 };
  for (uint32_t top = 0; top < rows; top += TILE)
    for (uint32_t left = 0; left < columns; left += TILE)
      for (uint32_t y = top; y < rows && y < top + TILE; y++)
        for (uint32_t x = left; x < columns && x < left + TILE; x++)
          memcpy(upright + 4 * ((size_t)y * columns + x), first + 4 * (across * (ptrdiff_t)x + along * (ptrdiff_t)y), 4);
}
