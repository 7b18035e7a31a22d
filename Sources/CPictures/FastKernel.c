#include "Kernel.h"

#include <string.h>

/* The same sums as the plain ones, several weights at a time. Every x86-64 has the first kind of instructions, most have
 * the second; elsewhere the compiler finds what is there. */
#if defined(__x86_64__)
#include <immintrin.h>

#define WIDE __attribute__((target("avx2")))

static __m128i pair_of(const int16_t *weights) {
  int32_t pair;
  memcpy(&pair, weights, sizeof pair);
  return _mm_set1_epi32(pair);
}

static __m128i narrowed(__m128i first, __m128i second) {
  return _mm_packs_epi32(_mm_srai_epi32(first, WEIGHT_BITS), _mm_srai_epi32(second, WEIGHT_BITS));
}

static void across_narrow(const kernel *kernel, const int16_t *row, int16_t *scaled) {
  const __m128i half = _mm_set1_epi32(ONE / 2);
  for (uint32_t i = 0; i < kernel->count; i++) {
    const int16_t *light = row + (size_t)4 * kernel->starts[i];
    const int16_t *weights = kernel->weights + (size_t)i * kernel->taps;
    __m128i sum = half;
    for (uint32_t k = 0; k < kernel->taps; k += 2) {
      __m128i two = _mm_loadu_si128((const __m128i *)(light + 4 * k));
      two = _mm_unpacklo_epi16(two, _mm_srli_si128(two, 8));
      sum = _mm_add_epi32(sum, _mm_madd_epi16(two, pair_of(weights + k)));
    }
    _mm_storel_epi64((__m128i *)(scaled + 4 * i), narrowed(sum, sum));
  }
}

static void down_narrow(const int16_t *const *rows, const int16_t *weights, uint32_t taps, uint32_t from,
                        uint32_t values, int16_t *scaled) {
  const __m128i half = _mm_set1_epi32(ONE / 2);
  for (uint32_t x = from; x < values; x += 4) {
    __m128i sum = half;
    for (uint32_t k = 0; k < taps; k += 2) {
      __m128i one = _mm_loadl_epi64((const __m128i *)(rows[k] + x));
      __m128i other = _mm_loadl_epi64((const __m128i *)(rows[k + 1] + x));
      sum = _mm_add_epi32(sum, _mm_madd_epi16(_mm_unpacklo_epi16(one, other), pair_of(weights + k)));
    }
    _mm_storel_epi64((__m128i *)(scaled + x), narrowed(sum, sum));
  }
}

/* Four pixels at a time: two pairs, whose sums are added at the end. */
WIDE static void across_wide(const kernel *kernel, const int16_t *row, int16_t *scaled) {
  const __m128i half = _mm_set1_epi32(ONE / 2);
  const __m256i pairs = _mm256_setr_epi8(0, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, 15,  //
                                         0, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, 15);
  const __m256i spread = _mm256_setr_epi32(0, 0, 0, 0, 1, 1, 1, 1);
  for (uint32_t i = 0; i < kernel->count; i++) {
    const int16_t *light = row + (size_t)4 * kernel->starts[i];
    const int16_t *weights = kernel->weights + (size_t)i * kernel->taps;
    __m256i sums = _mm256_setzero_si256();
    for (uint32_t k = 0; k < kernel->taps; k += 4) {
      __m256i four = _mm256_shuffle_epi8(_mm256_loadu_si256((const __m256i *)(light + 4 * k)), pairs);
      __m128i two_pairs = _mm_loadl_epi64((const __m128i *)(weights + k));
      __m256i each = _mm256_permutevar8x32_epi32(_mm256_castsi128_si256(two_pairs), spread);
      sums = _mm256_add_epi32(sums, _mm256_madd_epi16(four, each));
    }
    __m128i sum = _mm_add_epi32(_mm256_castsi256_si128(sums), _mm256_extracti128_si256(sums, 1));
    sum = _mm_srai_epi32(_mm_add_epi32(sum, half), WEIGHT_BITS);
    _mm_storel_epi64((__m128i *)(scaled + 4 * i), _mm_packs_epi32(sum, sum));
  }
}

WIDE static void down_wide(const int16_t *const *rows, const int16_t *weights, uint32_t taps, uint32_t values,
                           int16_t *scaled) {
  const __m256i half = _mm256_set1_epi32(ONE / 2);
  for (uint32_t x = 0; x + 16 <= values; x += 16) {
    __m256i low = half, high = half;
    for (uint32_t k = 0; k < taps; k += 2) {
      __m256i one = _mm256_loadu_si256((const __m256i *)(rows[k] + x));
      __m256i other = _mm256_loadu_si256((const __m256i *)(rows[k + 1] + x));
      int32_t two;
      memcpy(&two, weights + k, sizeof two);
      __m256i pair = _mm256_set1_epi32(two);
      low = _mm256_add_epi32(low, _mm256_madd_epi16(_mm256_unpacklo_epi16(one, other), pair));
      high = _mm256_add_epi32(high, _mm256_madd_epi16(_mm256_unpackhi_epi16(one, other), pair));
    }
    __m256i both = _mm256_packs_epi32(_mm256_srai_epi32(low, WEIGHT_BITS), _mm256_srai_epi32(high, WEIGHT_BITS));
    _mm256_storeu_si256((__m256i *)(scaled + x), both);
  }
}

static bool is_wide(void) { return __builtin_cpu_supports("avx2"); }

void across_fast(const kernel *kernel, const int16_t *row, int16_t *scaled) {
  if (is_wide())
    across_wide(kernel, row, scaled);
  else
    across_narrow(kernel, row, scaled);
}

void down_fast(const int16_t *const *rows, const int16_t *weights, uint32_t taps, uint32_t values,
               int16_t *scaled) {
  uint32_t done = is_wide() ? values - values % 16 : 0;
  if (done) down_wide(rows, weights, taps, values, scaled);
  down_narrow(rows, weights, taps, done, values, scaled);
}

bool kernels_agree(const kernel *kernel, const int16_t *light, const int16_t *const *rows, uint32_t values,
                   int16_t *first, int16_t *second) {
  across_plain(kernel, light, first);
  across_narrow(kernel, light, second);
  bool agree = memcmp(first, second, sizeof(int16_t) * 4 * kernel->count) == 0;
  across_fast(kernel, light, second);
  agree = agree && memcmp(first, second, sizeof(int16_t) * 4 * kernel->count) == 0;
  down_plain(rows, kernel->weights, kernel->taps, values, first);
  down_narrow(rows, kernel->weights, kernel->taps, 0, values, second);
  agree = agree && memcmp(first, second, sizeof(int16_t) * values) == 0;
  down_fast(rows, kernel->weights, kernel->taps, values, second);
  return agree && memcmp(first, second, sizeof(int16_t) * values) == 0;
}

#else

void across_fast(const kernel *kernel, const int16_t *row, int16_t *scaled) { across_plain(kernel, row, scaled); }

void down_fast(const int16_t *const *rows, const int16_t *weights, uint32_t taps, uint32_t values,
               int16_t *scaled) {
  down_plain(rows, weights, taps, values, scaled);
}

bool kernels_agree(const kernel *kernel, const int16_t *light, const int16_t *const *rows, uint32_t values,
                   int16_t *first, int16_t *second) {
  (void)kernel, (void)light, (void)rows, (void)values, (void)first, (void)second;
  return true;
}

#endif
