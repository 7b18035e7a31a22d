#ifndef ALMANAC_CDRAWING_H
#define ALMANAC_CDRAWING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What FreeType does for cards: it reads the outlines of letters, and fills and strokes outlines, those of letters and
 * of drawings alike. Nothing is hinted and nothing cached, so that the same outlines give the same pixels. */

/* Of FreeType: major, minor and patch in a byte each. */
uint32_t cdrawing_version(void);

/* Where a contour passes on or off its points, in 64ths of a pixel, downwards. */
typedef struct {
  const int32_t *coordinates; /* x and y of each point */
  const uint8_t *tags;        /* 1: on the curve, 0: pulls a conic, 2: pulls a cubic */
  size_t points;
  const uint16_t *ends; /* the last point of each contour */
  size_t contours;
} cdrawing_outline;

/* Four bytes for each pixel, of which the last is left alone. */
typedef struct {
  uint8_t *pixels;
  int32_t width, height;
  /* Nothing is drawn outside. */
  int32_t left, top, right, bottom;
} cdrawing_canvas;

typedef struct {
  uint8_t red, green, blue, opacity;
} cdrawing_colour;

/* An outline of more points than this is refused. */
enum { CDRAWING_MOST_POINTS = 32000 };

typedef struct cdrawing_pen cdrawing_pen;

/* NULL without memory. A pen is for one thread at a time. */
cdrawing_pen *cdrawing_open(void);
void cdrawing_close(cdrawing_pen *pen);

/* False without memory, and for outlines that are none. */
bool cdrawing_fill(cdrawing_pen *pen, const cdrawing_canvas *canvas, const cdrawing_outline *outline, bool even_odd,
                   cdrawing_colour colour);

/* `width` is in 64ths of a pixel. */
bool cdrawing_stroke(cdrawing_pen *pen, const cdrawing_canvas *canvas, const cdrawing_outline *outline, bool is_open,
                     bool is_round, int32_t width, cdrawing_colour colour);

/* Copies a picture into the window of the canvas, magnified evenly where `scale`, in 65536ths of a pixel of the picture
 * for each of the canvas, is below one; `x` and `y` say which of its points, in the same unit, comes to the corner. */
void cdrawing_place(const cdrawing_canvas *canvas, const uint8_t *picture, int32_t width, int32_t height, int64_t x,
                    int64_t y, int64_t scale);

typedef struct cdrawing_face cdrawing_face;

/* `bytes` have to stay until the face is closed. NULL where they are no font whose letters have outlines. */
cdrawing_face *cdrawing_face_open(const uint8_t *bytes, size_t length);
void cdrawing_face_close(cdrawing_face *face);

/* How many units of the font are the size of the type. */
int32_t cdrawing_face_units(const cdrawing_face *face);

/* 0 where the font has no such letter. */
uint32_t cdrawing_face_glyph(const cdrawing_face *face, uint32_t scalar);

/* The outline in units of the font, upwards, and how far the next letter is; the arrays are the face's and hold until
 * the next call. False where the font is broken there. */
bool cdrawing_face_outline(cdrawing_face *face, uint32_t glyph, cdrawing_outline *outline, int32_t *advance);

#endif
