#include "Memory.h"

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, BLOCK_SIZE = 1 << 18 };

typedef struct block {
  struct block *before;
  size_t size, used;
  _Alignas(ALIGNMENT) unsigned char bytes[];
} block;

/* Stands in front of each piece: growing one needs its size. */
typedef struct {
  size_t size;
  _Alignas(ALIGNMENT) unsigned char bytes[];
} piece;

typedef struct {
  block *last;
  size_t trees;
} thread_memory;

static pthread_once_t prepared = PTHREAD_ONCE_INIT;
static pthread_key_t key;

static void *need(void *memory) {
  if (memory) return memory;
  fputs("almanac: out of memory\n", stderr);
  abort();
}

/* Frees all blocks but the first. */
static void shrink(thread_memory *memory) {
  while (memory->last && memory->last->before) {
    block *before = memory->last->before;
    free(memory->last);
    memory->last = before;
  }
  if (memory->last) memory->last->used = 0;
}

static void forget(void *value) {
  thread_memory *memory = value;
  shrink(memory);
  free(memory->last);
  free(memory);
}

static void prepare(void) {
  if (pthread_key_create(&key, forget) != 0) abort();
}

static thread_memory *own(void) {
  static _Thread_local thread_memory *cached;
  if (cached) return cached;
  pthread_once(&prepared, prepare);
  cached = need(calloc(1, sizeof *cached));
  pthread_setspecific(key, cached);
  return cached;
}

static void *allocate(size_t size) {
  thread_memory *memory = own();
  if (size > SIZE_MAX / 2) need(NULL);
  size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  size_t whole = sizeof(piece) + size;
  block *current = memory->last;
  if (!current || current->size - current->used < whole) {
    size_t room = whole > BLOCK_SIZE ? whole : BLOCK_SIZE;
    current = need(malloc(sizeof *current + room));
    current->before = memory->last;
    current->size = room;
    current->used = 0;
    memory->last = current;
  }
  piece *new = (piece *)(current->bytes + current->used);
  current->used += whole;
  new->size = size;
  return new->bytes;
}

static piece *piece_of(void *bytes) { return (piece *)((unsigned char *)bytes - sizeof(piece)); }

static void *allocate_cleared(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) need(NULL);
  return memset(allocate(count * size), 0, count * size);
}

/* The newest piece of a block grows where it stands. */
static void *reallocate(void *bytes, size_t size) {
  if (!bytes) return allocate(size);
  piece *old = piece_of(bytes);
  if (size <= old->size) return bytes;
  block *current = own()->last;
  unsigned char *end = old->bytes + old->size;
  if (current && end == current->bytes + current->used) {
    size_t more = (size - old->size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (more <= current->size - current->used) {
      current->used += more;
      old->size += more;
      return bytes;
    }
  }
  return memcpy(allocate(size), bytes, old->size);
}

static void keep(void *bytes) { (void)bytes; }

static cmark_mem functions = {allocate_cleared, reallocate, keep};

cmark_mem *almanac_memory(void) { return &functions; }

void almanac_memory_begin(void) { own()->trees++; }

void almanac_memory_end(void) {
  thread_memory *memory = own();
  if (memory->trees && --memory->trees == 0) shrink(memory);
}
