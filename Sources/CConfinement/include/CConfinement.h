#ifndef ALMANAC_CCONFINEMENT_H
#define ALMANAC_CCONFINEMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A process that has no more than two pieces of memory to share, and what it gives up before it reads the first. */

/* The descriptors that a worker finds open; every other one is closed or leads nowhere. */
enum { CCONFINEMENT_INPUT = 3, CCONFINEMENT_OUTPUT = 4, CCONFINEMENT_LIFE = 5 };

/* Each says whether the machine granted it. */
typedef struct {
  /* Memory, processor time, descriptors, files, processes. */
  bool limits;
  /* No call of the kernel but those that computing needs; no memory that is written and run. */
  bool calls;
  /* No path of the file system. */
  bool paths;
} cconfinement_granted;

/* In the worker, before anything foreign is read. There is no way back. */
cconfinement_granted cconfinement_enter(uint64_t memory, uint64_t seconds);

/* Memory without a name that can be given to a worker, of so many bytes, all zero. A descriptor, or -errno. */
int cconfinement_memory(size_t size);

/* The same with content that nobody can change any more. */
int cconfinement_sealed_memory(const uint8_t *bytes, size_t size);

/* NULL where it cannot be had. */
void *cconfinement_map(int descriptor, size_t size, bool writable);
void cconfinement_unmap(void *memory, size_t size);
void cconfinement_close(int descriptor);

typedef struct {
  int process;
  /* Ends when the worker does. */
  int life;
} cconfinement_worker;

/* Starts `program` with these arguments, whose last is NULL, without environment. 0 or the errno. */
int cconfinement_start(const char *program, char *const *arguments, int input, int output,
                       cconfinement_worker *worker);

typedef enum { CCONFINEMENT_EXITED, CCONFINEMENT_SIGNALLED, CCONFINEMENT_LATE } cconfinement_kind;

typedef struct {
  cconfinement_kind kind;
  /* The exit status, or the number of the signal. */
  int value;
  /* Whether the signal is the one that the processor time's limit sends. */
  bool is_processor_time;
} cconfinement_end;

/* Waits until the worker ends, so long at most; then it is ended. */
cconfinement_end cconfinement_await(cconfinement_worker worker, int milliseconds);

/* Ends this process at once, without anything that libraries would do at the end. */
_Noreturn void cconfinement_leave(int status);

/* The number of processors that this process may use. */
int cconfinement_processors(void);

/* The version of the kernel's Landlock, from 1; 0 where there is none. */
int cconfinement_landlock_version(void);

#endif
