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

/* What is written: pixels of four bytes, or numbers of colours where there is a palette. */
typedef struct {
  const uint8_t *pixels;
  uint32_t width, height;
  bool is_transparent;
  const uint8_t *palette;
  size_t colours;
  const uint8_t *profile;
  size_t profile_length;
} png_content;

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

static void write_palette(png_encoder *self, const png_content *content) {
  png_color colours[256];
  for (size_t index = 0; index < content->colours; index++) {
    const uint8_t *colour = content->palette + 3 * index;
    colours[index] = (png_color){colour[0], colour[1], colour[2]};
  }
  png_set_PLTE(self->png, self->info, colours, (int)content->colours);
}

static bool write_all(png_encoder *self, const png_content *content) {
  if (setjmp(self->away)) return false;
  png_structp png = self->png;
  png_set_write_fn(png, self, append, flush);
  int type = content->palette ? PNG_COLOR_TYPE_PALETTE : content->is_transparent ? PNG_COLOR_TYPE_RGBA : PNG_COLOR_TYPE_RGB;
  png_set_IHDR(png, self->info, content->width, content->height, 8, type, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (content->palette) write_palette(self, content);
  /* A profile that the library finds wrong is left out with a warning. */
  if (content->profile && content->profile_length)
    png_set_iCCP(png, self->info, "icc", PNG_COMPRESSION_TYPE_BASE, content->profile,
                 (png_uint_32)content->profile_length);
  png_set_compression_level(png, 6);
  /* Numbers of colours have no likeness to their neighbours that a filter could find. */
  png_set_filter(png, PNG_FILTER_TYPE_BASE,
                 content->palette ? PNG_FILTER_NONE
                                  : PNG_FILTER_NONE | PNG_FILTER_SUB | PNG_FILTER_UP | PNG_FILTER_PAETH);
  png_write_info(png, self->info);
  if (!content->palette && !content->is_transparent) png_set_filler(png, 0, PNG_FILLER_AFTER);
  size_t row = (size_t)content->width * (content->palette ? 1 : 4);
  for (uint32_t y = 0; y < content->height; y++) png_write_row(png, content->pixels + row * y);
  png_write_end(png, NULL);
  return true;
}

static cpictures_status write_png(const png_content *content, cpictures_file *file) {
  png_encoder *self = calloc(1, sizeof *self);
  if (!self) return CPICTURES_NO_MEMORY;
  bool is_written = false;
  if (!setjmp(self->away)) {
    self->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, self, fail, say_nothing);
    self->info = self->png ? png_create_info_struct(self->png) : NULL;
    if (self->info) is_written = write_all(self, content);
  }
  png_destroy_write_struct(&self->png, &self->info);
  if (is_written)
    *file = (cpictures_file){self->bytes, self->length};
  else
    free(self->bytes);
  free(self);
  return is_written ? CPICTURES_OK : CPICTURES_NO_MEMORY;
}

cpictures_status cpictures_write_png(const uint8_t *pixels, uint32_t width, uint32_t height, bool transparent,
                                     const uint8_t *profile, size_t profile_length, cpictures_file *file) {
  png_content content = {pixels, width, height, transparent, NULL, 0, profile, profile_length};
  return write_png(&content, file);
}

cpictures_status cpictures_write_drawing(const uint8_t *pixels, uint32_t width, uint32_t height, cpictures_file *file) {
  size_t count = (size_t)width * height;
  uint8_t palette[3 * 256], *indexes = malloc(count ? count : 1);
  size_t colours = indexes ? cpictures_reduce(pixels, count, indexes, palette) : 0;
  png_content content = {indexes, width, height, false, palette, colours, NULL, 0};
  cpictures_status status = colours ? write_png(&content, file) : CPICTURES_NO_MEMORY;
  free(indexes);
  return status;
}
