#include "CDrawing.h"

#include <stdlib.h>
#include <string.h>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_STROKER_H

struct cdrawing_pen {
  FT_Library library;
  FT_Stroker stroker;
};

typedef struct {
  const cdrawing_canvas *canvas;
  cdrawing_colour colour;
} brush;

uint32_t cdrawing_version(void) {
  FT_Library library;
  FT_Int major = 0, minor = 0, patch = 0;
  if (FT_Init_FreeType(&library)) return 0;
  FT_Library_Version(library, &major, &minor, &patch);
  FT_Done_FreeType(library);
  return (uint32_t)major << 16 | (uint32_t)minor << 8 | (uint32_t)patch;
}

cdrawing_pen *cdrawing_open(void) {
  cdrawing_pen *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  if (!FT_Init_FreeType(&self->library) && !FT_Stroker_New(self->library, &self->stroker)) return self;
  cdrawing_close(self);
  return NULL;
}

void cdrawing_close(cdrawing_pen *self) {
  if (!self) return;
  if (self->stroker) FT_Stroker_Done(self->stroker);
  if (self->library) FT_Done_FreeType(self->library);
  free(self);
}

static uint8_t mixed(uint8_t below, uint8_t above, unsigned share) {
  return (uint8_t)((below * (255 - share) + above * share + 127) / 255);
}

static void paint(int y, int count, const FT_Span *spans, void *user) {
  const brush *self = user;
  const cdrawing_canvas *canvas = self->canvas;
  if (y < canvas->top || y >= canvas->bottom) return;
  for (int index = 0; index < count; index++) {
    int start = spans[index].x, end = start + spans[index].len;
    if (start < canvas->left) start = canvas->left;
    if (end > canvas->right) end = canvas->right;
    unsigned share = ((unsigned)spans[index].coverage * self->colour.opacity + 127) / 255;
    uint8_t *pixel = canvas->pixels + 4 * ((size_t)y * (size_t)canvas->width + (size_t)(start < end ? start : 0));
    for (int x = start; x < end; x++, pixel += 4) {
      pixel[0] = mixed(pixel[0], self->colour.red, share);
      pixel[1] = mixed(pixel[1], self->colour.green, share);
      pixel[2] = mixed(pixel[2], self->colour.blue, share);
    }
  }
}

static bool render(cdrawing_pen *self, const cdrawing_canvas *canvas, FT_Outline *outline, cdrawing_colour colour) {
  brush brush = {canvas, colour};
  FT_Raster_Params params = {0};
  params.flags = FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT | FT_RASTER_FLAG_CLIP;
  params.gray_spans = paint;
  params.user = &brush;
  params.clip_box = (FT_BBox){canvas->left, canvas->top, canvas->right, canvas->bottom};
  return !FT_Outline_Render(self->library, outline, &params);
}

static bool is_sound(const cdrawing_canvas *canvas, const cdrawing_outline *outline) {
  if (canvas->left < 0 || canvas->top < 0 || canvas->right > canvas->width || canvas->bottom > canvas->height)
    return false;
  if (outline->points > CDRAWING_MOST_POINTS || outline->contours > outline->points) return false;
  size_t next = 0;
  for (size_t index = 0; index < outline->contours; index++) {
    if (outline->ends[index] < next || outline->ends[index] >= outline->points) return false;
    next = (size_t)outline->ends[index] + 1;
  }
  return next == outline->points;
}

/* The outline as FreeType has it; its arrays are the caller's to free by FT_Outline_Done. */
static bool taken(cdrawing_pen *self, const cdrawing_outline *from, FT_Outline *to) {
  if (FT_Outline_New(self->library, (FT_UInt)from->points, (FT_Int)from->contours, to)) return false;
  for (size_t index = 0; index < from->points; index++) {
    to->points[index] = (FT_Vector){from->coordinates[2 * index], from->coordinates[2 * index + 1]};
    to->tags[index] = (char)from->tags[index];
  }
  for (size_t index = 0; index < from->contours; index++) to->contours[index] = (short)from->ends[index];
  return true;
}

bool cdrawing_fill(cdrawing_pen *self, const cdrawing_canvas *canvas, const cdrawing_outline *outline, bool even_odd,
                   cdrawing_colour colour) {
  if (!is_sound(canvas, outline)) return false;
  if (!outline->points) return true;
  FT_Outline own;
  if (!taken(self, outline, &own)) return false;
  own.flags |= even_odd ? FT_OUTLINE_EVEN_ODD_FILL : 0;
  bool is_done = render(self, canvas, &own, colour);
  FT_Outline_Done(self->library, &own);
  return is_done;
}

static bool stroked(cdrawing_pen *self, FT_Outline *path, bool is_open, FT_Outline *border) {
  FT_UInt points = 0, contours = 0;
  if (FT_Stroker_ParseOutline(self->stroker, path, is_open) ||
      FT_Stroker_GetCounts(self->stroker, &points, &contours) || points > CDRAWING_MOST_POINTS ||
      FT_Outline_New(self->library, points, (FT_Int)contours, border))
    return false;
  border->n_points = 0;
  border->n_contours = 0;
  FT_Stroker_Export(self->stroker, border);
  return true;
}

bool cdrawing_stroke(cdrawing_pen *self, const cdrawing_canvas *canvas, const cdrawing_outline *outline, bool is_open,
                     bool is_round, int32_t width, cdrawing_colour colour) {
  if (!is_sound(canvas, outline)) return false;
  if (!outline->points) return true;
  FT_Outline path, border;
  if (!taken(self, outline, &path)) return false;
  FT_Stroker_Set(self->stroker, width / 2, is_round ? FT_STROKER_LINECAP_ROUND : FT_STROKER_LINECAP_BUTT,
                 FT_STROKER_LINEJOIN_ROUND, 0);
  bool is_done = stroked(self, &path, is_open, &border);
  FT_Outline_Done(self->library, &path);
  if (!is_done) return false;
  is_done = render(self, canvas, &border, colour);
  FT_Outline_Done(self->library, &border);
  return is_done;
}

static int64_t within(int64_t value, int64_t highest) { return value < 0 ? 0 : value > highest ? highest : value; }

void cdrawing_place(const cdrawing_canvas *canvas, const uint8_t *picture, int32_t width, int32_t height, int64_t x,
                    int64_t y, int64_t scale) {
  if (width < 1 || height < 1) return;
  for (int32_t row = canvas->top; row < canvas->bottom; row++) {
    int64_t down = within(y + (row - canvas->top) * scale, ((int64_t)height - 1) << 16);
    int64_t above = down >> 16, below = within(above + 1, height - 1), lower = down & 0xFFFF;
    uint8_t *pixel = canvas->pixels + 4 * ((size_t)row * (size_t)canvas->width + (size_t)canvas->left);
    for (int32_t column = canvas->left; column < canvas->right; column++, pixel += 4) {
      int64_t across = within(x + (column - canvas->left) * scale, ((int64_t)width - 1) << 16);
      int64_t left = across >> 16, right = within(left + 1, width - 1), later = across & 0xFFFF;
      for (int part = 0; part < 3; part++) {
        int64_t upper = picture[4 * (above * width + left) + part] * (65536 - later) +
                        picture[4 * (above * width + right) + part] * later;
        int64_t under = picture[4 * (below * width + left) + part] * (65536 - later) +
                        picture[4 * (below * width + right) + part] * later;
        pixel[part] = (uint8_t)((upper * (65536 - lower) + under * lower + ((int64_t)1 << 31)) >> 32);
      }
    }
  }
}
