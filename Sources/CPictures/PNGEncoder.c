#include "CPictures.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

typedef struct {
  png_structp png;
  png_infop info;
  jmp_buf away;
  uint8_t *bytes;
  size_t length, room;
} png_encoder;

static _Noreturn void fail(png_structp png, png_const_charp message) {
  (void)message;
  longjmp(((png_encoder *)png_get_error_ptr(png))->away, 1);
}

static void say_nothing(png_structp png, png_const_charp message) { (void)png, (void)message; }

static void append(png_structp png, png_bytep bytes, size_t count) {
  png_encoder *self = png_get_io_ptr(png);
  if (count > self->room - self->length) {
    size_t room = 2 * self->room + count;
    uint8_t *grown = realloc(self->bytes, room);
    if (!grown) png_error(png, "out of memory");
    self->bytes = grown;
    self->room = room;
  }
  memcpy(self->bytes + self->length, bytes, count);
  self->length += count;
}

static void flush(png_structp png) { (void)png; }

static bool write_all(png_encoder *self, const uint8_t *pixels, uint32_t width, uint32_t height,
                      bool transparent, const uint8_t *profile, size_t profile_length) {
  if (setjmp(self->away)) return false;
  png_structp png = self->png;
  png_set_write_fn(png, self, append, flush);
  png_set_IHDR(png, self->info, width, height, 8, transparent ? PNG_COLOR_TYPE_RGBA : PNG_COLOR_TYPE_RGB,
               PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  /* A profile that the library finds wrong is left out with a warning. */
  if (profile && profile_length)
    png_set_iCCP(png, self->info, "icc", PNG_COMPRESSION_TYPE_BASE, profile, (png_uint_32)profile_length);
  png_set_compression_level(png, 6);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE | PNG_FILTER_SUB | PNG_FILTER_UP | PNG_FILTER_PAETH);
  png_write_info(png, self->info);
  if (!transparent) png_set_filler(png, 0, PNG_FILLER_AFTER);
  for (uint32_t y = 0; y < height; y++) png_write_row(png, pixels + (size_t)4 * width * y);
  png_write_end(png, NULL);
  return true;
}

cpictures_status cpictures_write_png(const uint8_t *pixels, uint32_t width, uint32_t height, bool transparent,
                                     const uint8_t *profile, size_t profile_length, cpictures_file *file) {
  png_encoder *self = calloc(1, sizeof *self);
  if (!self) return CPICTURES_NO_MEMORY;
  bool is_written = false;
  if (!setjmp(self->away)) {
    self->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, self, fail, say_nothing);
    self->info = self->png ? png_create_info_struct(self->png) : NULL;
    if (self->info)
      is_written = write_all(self, pixels, width, height, transparent, profile, profile_length);
  }
  png_destroy_write_struct(&self->png, &self->info);
  if (is_written)
    *file = (cpictures_file){self->bytes, self->length};
  else
    free(self->bytes);
  free(self);
  return is_written ? CPICTURES_OK : CPICTURES_NO_MEMORY;
}
