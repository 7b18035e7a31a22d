#include "Decoder.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

#include <jerror.h>

/* Encoders write about ten; each further one costs the time of a whole picture (T.81, annex G). */
enum { MOST_SCANS = 100 };

typedef struct {
  decoder base;
  struct jpeg_decompress_struct jpeg;
  struct jpeg_error_mgr errors;
  struct jpeg_progress_mgr progress;
  jmp_buf away;
  bool ended;
  uint8_t *row, *inks;
} jpeg_decoder;

static jpeg_decoder *of(j_common_ptr jpeg) { return jpeg->client_data; }

static void leave(j_common_ptr jpeg, cpictures_status status) {
  of(jpeg)->base.status = status;
  longjmp(of(jpeg)->away, 1);
}

static void fail(j_common_ptr jpeg) {
  switch (jpeg->err->msg_code) {
  case JERR_OUT_OF_MEMORY: leave(jpeg, CPICTURES_NO_MEMORY); break;
  case JERR_INPUT_EOF:
  case JERR_INPUT_EMPTY: leave(jpeg, CPICTURES_CUT_OFF); break;
  case JERR_BAD_PRECISION:
  case JERR_SOF_UNSUPPORTED:
  case JERR_CONVERSION_NOTIMPL:
  case JERR_FRACT_SAMPLE_NOTIMPL:
  case JERR_CCIR601_NOTIMPL:
  case JERR_BAD_J_COLORSPACE: leave(jpeg, CPICTURES_NOT_SUPPORTED); break;
  default: leave(jpeg, of(jpeg)->ended ? CPICTURES_CUT_OFF : CPICTURES_DAMAGED);
  }
}

/* The library goes on with grey where data are missing; here that is the end. A cut behind the last pixel is none: the
 * reader looks ahead, so the end of the file alone says nothing while rows of one scan are read. */
static void warn(j_common_ptr jpeg, int level) {
  if (level >= 0) return;
  switch (jpeg->err->msg_code) {
  case JWRN_JPEG_EOF:
    of(jpeg)->ended = true;
    if (of(jpeg)->jpeg.progressive_mode || of(jpeg)->jpeg.buffered_image) leave(jpeg, CPICTURES_CUT_OFF);
    break;
  case JWRN_HIT_MARKER: leave(jpeg, of(jpeg)->ended ? CPICTURES_CUT_OFF : CPICTURES_DAMAGED); break;
  case JWRN_HUFF_BAD_CODE:
  case JWRN_ARITH_BAD_CODE:
  case JWRN_BOGUS_PROGRESSION:
  case JWRN_MUST_RESYNC: leave(jpeg, CPICTURES_DAMAGED); break;
  default: break;
  }
}

static void say_nothing(j_common_ptr jpeg) { (void)jpeg; }

static void count_scans(j_common_ptr jpeg) {
  if (of(jpeg)->jpeg.input_scan_number > MOST_SCANS) leave(jpeg, CPICTURES_DAMAGED);
}

static void close_jpeg(decoder *base) {
  jpeg_decoder *self = (jpeg_decoder *)base;
  jpeg_destroy_decompress(&self->jpeg);
  free(self->row);
  free(self->inks);
  free(self);
}

/* Files with Adobe's mark hold what is left of the light, others what the ink takes from it. */
static void mix(jpeg_decoder *self) {
  uint8_t flip = self->jpeg.saw_Adobe_marker ? 0 : 255;
  for (size_t i = 0; i < self->base.width; i++) {
    const uint8_t *ink = self->inks + 4 * i;
    uint8_t *pixel = self->row + 4 * i;
    unsigned black = ink[3] ^ flip;
    for (int c = 0; c < 3; c++) pixel[c] = (uint8_t)(((ink[c] ^ flip) * black + 127) / 255);
    pixel[3] = 255;
  }
}

static const uint8_t *next_jpeg(decoder *base) {
  jpeg_decoder *self = (jpeg_decoder *)base;
  if (setjmp(self->away)) return NULL;
  JSAMPROW row = base->was_cmyk ? self->inks : self->row;
  if (jpeg_read_scanlines(&self->jpeg, &row, 1) != 1) {
    base->status = CPICTURES_DAMAGED;
    return NULL;
  }
  if (base->was_cmyk) mix(self);
  return self->row;
}

/* The library decodes to a half, a quarter and an eighth at once, but averages codings, not light, and cuts off sharply;
 * so what is left for the scaler is at least this much of the way, in eighths. */
enum { LEFT_TO_SCALE = 16 };

static void choose_size(struct jpeg_decompress_struct *jpeg, const cpictures_wish *wish) {
  jpeg->scale_denom = 8;
  for (jpeg->scale_num = 1; jpeg->scale_num < 8; jpeg->scale_num *= 2) {
    jpeg_calc_output_dimensions(jpeg);
    if (jpeg->output_width >= (uint64_t)wish->width * LEFT_TO_SCALE / 8 &&
        jpeg->output_height >= (uint64_t)wish->height * LEFT_TO_SCALE / 8)
      return;
  }
}

static void take_profile(struct jpeg_decompress_struct *jpeg, uint8_t *profile, size_t *length) {
  JOCTET *found;
  unsigned size;
  if (!jpeg_read_icc_profile(jpeg, &found, &size)) return;
  if (size <= CPICTURES_LONGEST_PROFILE) {
    memcpy(profile, found, size);
    *length = size;
  }
  free(found);
}

static bool begin(jpeg_decoder *self, const cpictures_wish *wish, const uint8_t *file, size_t length,
                  uint8_t *profile, size_t *profile_length) {
  struct jpeg_decompress_struct *jpeg = &self->jpeg;
  if (setjmp(self->away)) return false;
  jpeg_create_decompress(jpeg);
  jpeg->progress = &self->progress;
  jpeg_save_markers(jpeg, JPEG_APP0 + 2, 0xFFFF);
  jpeg_mem_src(jpeg, file, length);
  jpeg_read_header(jpeg, TRUE);
  if (jpeg->image_width != wish->stored_width || jpeg->image_height != wish->stored_height)
    leave((j_common_ptr)jpeg, CPICTURES_DAMAGED);
  take_profile(jpeg, profile, profile_length);
  self->base.was_cmyk = jpeg->jpeg_color_space == JCS_CMYK || jpeg->jpeg_color_space == JCS_YCCK;
  jpeg->out_color_space = self->base.was_cmyk ? JCS_CMYK : JCS_EXT_RGBA;
  choose_size(jpeg, wish);
  jpeg_start_decompress(jpeg);
  self->base.width = jpeg->output_width;
  self->base.height = jpeg->output_height;
  self->row = malloc((size_t)4 * jpeg->output_width);
  self->inks = self->base.was_cmyk ? malloc((size_t)4 * jpeg->output_width) : NULL;
  if (!self->row || (self->base.was_cmyk && !self->inks)) leave((j_common_ptr)jpeg, CPICTURES_NO_MEMORY);
  return true;
}

decoder *open_jpeg(const cpictures_wish *wish, const uint8_t *file, size_t length, uint8_t *profile,
                   size_t *profile_length, cpictures_status *status) {
  jpeg_decoder *self = calloc(1, sizeof *self);
  *status = CPICTURES_NO_MEMORY;
  if (!self) return NULL;
  self->jpeg.err = jpeg_std_error(&self->errors);
  self->jpeg.client_data = self;
  self->errors.error_exit = fail;
  self->errors.emit_message = warn;
  self->errors.output_message = say_nothing;
  self->progress.progress_monitor = count_scans;
  self->base.next = next_jpeg;
  self->base.close = close_jpeg;
  if (begin(self, wish, file, length, profile, profile_length)) return &self->base;
  *status = self->base.status;
  close_jpeg(&self->base);
  return NULL;
}
