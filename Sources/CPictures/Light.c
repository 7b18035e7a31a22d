#include "Light.h"

#include <math.h>
#include <pthread.h>

static light_curve shared;
static pthread_once_t computed = PTHREAD_ONCE_INIT;

static void compute(void) {
  for (int i = 0; i < 256; i++) {
    double value = i / 255.0;
    double light = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
    shared.of_byte[i] = (int16_t)(light * (double)WHITE + 0.5);
  }
  for (int i = 0; i <= WHITE; i++) {
    double light = (double)i / (double)WHITE;
    double value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055;
    shared.of_light[i] = (uint8_t)(value * 255 + 0.5);
  }
}

const light_curve *light_curve_shared(void) {
  pthread_once(&computed, compute);
  return &shared;
}

void light_of_pixels(const light_curve *curve, const uint8_t *pixels, size_t count, bool has_alpha,
                     int16_t *light) {
  for (size_t i = 0; i < 4 * count; i += 4) {
    int alpha = pixels[i + 3];
    light[i] = curve->of_byte[pixels[i]];
    light[i + 1] = curve->of_byte[pixels[i + 1]];
    light[i + 2] = curve->of_byte[pixels[i + 2]];
    light[i + 3] = WHITE;
    if (!has_alpha || alpha == 255) continue;
    for (int c = 0; c < 3; c++) light[i + c] = (int16_t)((light[i + c] * alpha + 127) / 255);
    light[i + 3] = (int16_t)((WHITE * alpha + 127) / 255);
  }
}

static uint8_t byte_of(const light_curve *curve, int light) {
  return curve->of_light[light < 0 ? 0 : light > WHITE ? WHITE : light];
}

static void parted(const light_curve *curve, const int16_t *light, uint8_t *pixel) {
  int alpha = light[3];
  if (alpha <= 0) {
    for (int c = 0; c < 4; c++) pixel[c] = 0;
    return;
  }
  for (int c = 0; c < 3; c++) pixel[c] = byte_of(curve, (light[c] * WHITE + alpha / 2) / alpha);
  pixel[3] = (uint8_t)((alpha * 255 + WHITE / 2) / WHITE);
}

void pixels_of_light(const light_curve *curve, const int16_t *light, size_t count, bool has_alpha,
                     uint8_t *pixels) {
  for (size_t i = 0; i < 4 * count; i += 4) {
    if (has_alpha && light[i + 3] < WHITE) {
      parted(curve, light + i, pixels + i);
      continue;
    }
    for (int c = 0; c < 3; c++) pixels[i + c] = byte_of(curve, light[i + c]);
    pixels[i + 3] = 255;
  }
}
