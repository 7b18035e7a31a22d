#ifndef ALMANAC_MEMORY_H
#define ALMANAC_MEMORY_H

#include <cmark-gfm.h>

/* The memory of trees: each thread hands it out from large blocks and takes all of it back at once when its
 * last tree is gone, so that a node costs no call of the system's allocator and none to free it. What is
 * allocated here belongs to the thread: a tree is parsed, read and released on one thread. */

/* To be called before anything is allocated for a tree, and after the tree is of no use any more. */
void almanac_memory_begin(void);
void almanac_memory_end(void);

cmark_mem *almanac_memory(void);

#endif
