#include "CDrawing.h"

#include <stdlib.h>

#include <ft2build.h>
#include FT_FREETYPE_H

struct cdrawing_face {
  FT_Library library;
  FT_Face face;
  int32_t *coordinates;
  uint8_t *tags;
  uint16_t *ends;
};

cdrawing_face *cdrawing_face_open(const uint8_t *bytes, size_t length) {
  cdrawing_face *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->coordinates = malloc(2 * CDRAWING_MOST_POINTS * sizeof *self->coordinates);
  self->tags = malloc(CDRAWING_MOST_POINTS);
  self->ends = malloc(CDRAWING_MOST_POINTS * sizeof *self->ends);
  if (self->coordinates && self->tags && self->ends && length <= INT32_MAX && !FT_Init_FreeType(&self->library) &&
      !FT_New_Memory_Face(self->library, bytes, (FT_Long)length, 0, &self->face) && FT_IS_SCALABLE(self->face) &&
      self->face->units_per_EM)
    return self;
  cdrawing_face_close(self);
  return NULL;
}

void cdrawing_face_close(cdrawing_face *self) {
  if (!self) return;
  if (self->face) FT_Done_Face(self->face);
  if (self->library) FT_Done_FreeType(self->library);
  free(self->coordinates);
  free(self->tags);
  free(self->ends);
  free(self);
}

int32_t cdrawing_face_units(const cdrawing_face *self) { return self->face->units_per_EM; }

uint32_t cdrawing_face_glyph(const cdrawing_face *self, uint32_t scalar) {
  return FT_Get_Char_Index(self->face, scalar);
}

bool cdrawing_face_outline(cdrawing_face *self, uint32_t glyph, cdrawing_outline *outline, int32_t *advance) {
  if (FT_Load_Glyph(self->face, glyph, FT_LOAD_NO_SCALE)) return false;
  FT_GlyphSlot slot = self->face->glyph;
  if (slot->format != FT_GLYPH_FORMAT_OUTLINE) return false;
  const FT_Outline *found = &slot->outline;
  if (found->n_points > CDRAWING_MOST_POINTS || found->n_contours > CDRAWING_MOST_POINTS) return false;
  for (int index = 0; index < found->n_points; index++) {
    self->coordinates[2 * index] = (int32_t)found->points[index].x;
    self->coordinates[2 * index + 1] = (int32_t)found->points[index].y;
    self->tags[index] = (uint8_t)FT_CURVE_TAG(found->tags[index]);
  }
  for (int index = 0; index < found->n_contours; index++) self->ends[index] = (uint16_t)found->contours[index];
  *outline = (cdrawing_outline){self->coordinates, self->tags, (size_t)found->n_points, self->ends,
                                (size_t)found->n_contours};
  *advance = (int32_t)slot->advance.x;
  return true;
}
