#include "Decoder.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

typedef struct {
  decoder base;
  png_structp png;
  png_infop info;
  jmp_buf away;
  const uint8_t *file;
  size_t length, position;
  /* One row, or the whole picture where it comes interlaced. */
  uint8_t *rows;
  bool is_interlaced;
  uint32_t next_row;
} png_decoder;

static _Noreturn void leave(png_structp png, cpictures_status status) {
  png_decoder *self = png_get_error_ptr(png);
  self->base.status = status;
  longjmp(self->away, 1);
}

/* The library tells its errors apart by their words alone. */
static _Noreturn void fail(png_structp png, png_const_charp message) {
  if (strstr(message, "CRC")) leave(png, CPICTURES_CHECKSUM);
  if (strstr(message, "emory")) leave(png, CPICTURES_NO_MEMORY);
  leave(png, CPICTURES_DAMAGED);
}

static void say_nothing(png_structp png, png_const_charp message) { (void)png, (void)message; }

static void read_bytes(png_structp png, png_bytep bytes, size_t count) {
  png_decoder *self = png_get_io_ptr(png);
  if (count > self->length - self->position) leave(png, CPICTURES_CUT_OFF);
  memcpy(bytes, self->file + self->position, count);
  self->position += count;
}

static void close_png(decoder *base) {
  png_decoder *self = (png_decoder *)base;
  png_destroy_read_struct(&self->png, &self->info, NULL);
  free(self->rows);
  free(self);
}

/* Behind the last row the checksum of the data is still to come. */
static const uint8_t *next_png(decoder *base) {
  png_decoder *self = (png_decoder *)base;
  if (self->is_interlaced) return self->rows + (size_t)4 * base->width * self->next_row++;
  if (setjmp(self->away)) return NULL;
  png_read_row(self->png, self->rows, NULL);
  if (++self->next_row == base->height) png_read_end(self->png, NULL);
  return self->rows;
}

static void take_profile(png_structp png, png_infop info, uint8_t *profile, size_t *length) {
  png_charp name;
  int method;
  png_bytep found;
  png_uint_32 size;
  if (!png_get_iCCP(png, info, &name, &method, &found, &size) || size > CPICTURES_LONGEST_PROFILE) return;
  memcpy(profile, found, size);
  *length = size;
}

/* Whatever the file stores, four bytes a pixel come out. */
static void choose_pixels(png_structp png, png_infop info) {
  png_set_expand(png);
  png_set_scale_16(png);
  png_set_gray_to_rgb(png);
  png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
  png_fixed_point gamma;
  /* What a profile or the mark of sRGB says counts for more (PNG 3, 4.3). */
  if (png_get_gAMA_fixed(png, info, &gamma) && !png_get_valid(png, info, PNG_INFO_sRGB | PNG_INFO_iCCP))
    png_set_gamma_fixed(png, PNG_DEFAULT_sRGB, gamma);
}

static void prepare(png_decoder *self, const cpictures_wish *wish) {
  png_structp png = self->png;
  png_set_user_limits(png, wish->stored_width, wish->stored_height);
  png_set_chunk_cache_max(png, 64);
  png_set_chunk_malloc_max(png, 2 * CPICTURES_LONGEST_PROFILE);
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, 0);
  static const png_byte unread[] = "tEXt\0zTXt\0iTXt\0eXIf\0hIST\0pCAL\0sCAL\0sPLT\0tIME\0bKGD\0oFFs\0pHYs";
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, unread, sizeof unread / 5);
  png_set_read_fn(png, self, read_bytes);
}

static void read_interlaced(png_decoder *self, size_t row) {
  int passes = png_set_interlace_handling(self->png);
  png_start_read_image(self->png);
  for (int pass = 0; pass < passes; pass++)
    for (uint32_t y = 0; y < self->base.height; y++) png_read_row(self->png, self->rows + row * y, NULL);
  png_read_end(self->png, NULL);
}

static bool begin(png_decoder *self, const cpictures_wish *wish, uint8_t *profile, size_t *profile_length) {
  if (setjmp(self->away)) return false;
  png_structp png = self->png;
  prepare(self, wish);
  png_read_info(png, self->info);
  self->base.width = png_get_image_width(png, self->info);
  self->base.height = png_get_image_height(png, self->info);
  if (self->base.width != wish->stored_width || self->base.height != wish->stored_height)
    leave(png, CPICTURES_DAMAGED);
  take_profile(png, self->info, profile, profile_length);
  self->base.has_alpha = (png_get_color_type(png, self->info) & PNG_COLOR_MASK_ALPHA) ||
                         png_get_valid(png, self->info, PNG_INFO_tRNS);
  self->is_interlaced = png_get_interlace_type(png, self->info) != PNG_INTERLACE_NONE;
  choose_pixels(png, self->info);
  size_t row = (size_t)4 * self->base.width;
  self->rows = calloc(self->is_interlaced ? self->base.height : 1, row);
  if (!self->rows) leave(png, CPICTURES_NO_MEMORY);
  if (self->is_interlaced) {
    read_interlaced(self, row);
  } else {
    png_start_read_image(png);
  }
  return true;
}

decoder *open_png(const cpictures_wish *wish, const uint8_t *file, size_t length, uint8_t *profile,
                  size_t *profile_length, cpictures_status *status) {
  *status = CPICTURES_NO_MEMORY;
  png_decoder *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->file = file;
  self->length = length;
  self->base.next = next_png;
  self->base.close = close_png;
  self->base.status = CPICTURES_NO_MEMORY;
  if (!setjmp(self->away)) {
    self->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, self, fail, say_nothing);
    self->info = self->png ? png_create_info_struct(self->png) : NULL;
    if (self->info && begin(self, wish, profile, profile_length)) return &self->base;
  }
  *status = self->base.status;
  close_png(&self->base);
  return NULL;
}
