#include "CPictures.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

typedef struct {
  struct jpeg_compress_struct jpeg;
  struct jpeg_error_mgr errors;
  jmp_buf away;
  unsigned char *bytes;
  unsigned long length;
} jpeg_encoder;

/* All that can fail is memory. */
static void fail(j_common_ptr jpeg) { longjmp(((jpeg_encoder *)jpeg->client_data)->away, 1); }

static void say_nothing(j_common_ptr jpeg, int level) { (void)jpeg, (void)level; }

void cpictures_free(cpictures_file file) { free(file.bytes); }

static bool write_all(jpeg_encoder *self, const uint8_t *pixels, int quality, bool progressive,
                      const uint8_t *profile, size_t profile_length) {
  struct jpeg_compress_struct *jpeg = &self->jpeg;
  if (setjmp(self->away)) return false;
  jpeg_mem_dest(jpeg, &self->bytes, &self->length);
  jpeg->input_components = 4;
  jpeg->in_color_space = JCS_EXT_RGBX;
  jpeg_set_defaults(jpeg);
  jpeg_set_quality(jpeg, quality, TRUE);
  jpeg->optimize_coding = TRUE;
  if (progressive) jpeg_simple_progression(jpeg);
  jpeg_start_compress(jpeg, TRUE);
  if (profile && profile_length) jpeg_write_icc_profile(jpeg, profile, (unsigned)profile_length);
  while (jpeg->next_scanline < jpeg->image_height) {
    JSAMPROW row = (JSAMPROW)(pixels + (size_t)4 * jpeg->image_width * jpeg->next_scanline);
    jpeg_write_scanlines(jpeg, &row, 1);
  }
  jpeg_finish_compress(jpeg);
  return true;
}

cpictures_status cpictures_write_jpeg(const uint8_t *pixels, uint32_t width, uint32_t height, int quality,
                                      bool progressive, const uint8_t *profile, size_t profile_length,
                                      cpictures_file *file) {
  if (!width || !height || width > JPEG_MAX_DIMENSION || height > JPEG_MAX_DIMENSION)
    return CPICTURES_NOT_SUPPORTED;
  jpeg_encoder self = {0};
  self.jpeg.err = jpeg_std_error(&self.errors);
  self.jpeg.client_data = &self;
  self.errors.error_exit = fail;
  self.errors.emit_message = say_nothing;
  if (setjmp(self.away)) return CPICTURES_NO_MEMORY;
  jpeg_create_compress(&self.jpeg);
  self.jpeg.image_width = width;
  self.jpeg.image_height = height;
  bool is_written = write_all(&self, pixels, quality, progressive, profile, profile_length);
  jpeg_destroy_compress(&self.jpeg);
  if (is_written) {
    *file = (cpictures_file){self.bytes, self.length};
    return CPICTURES_OK;
  }
  free(self.bytes);
  return CPICTURES_NO_MEMORY;
}
