#ifndef CPUBLISH_H
#define CPUBLISH_H

#include <sys/types.h>

/// Exchanges two names in one step (Linux `renameat2` with `RENAME_EXCHANGE`).
/// Both names are relative to the open folder `folder`. Returns 0 or the errno.
int cpublish_exchange(int folder, const char *first, const char *second);

/// Starts a program of the machine, found by PATH, in `folder`, with `input` and `output` as its standard input and
/// output; what it says goes where the caller's goes. It is ended when the calling thread ends. Writes its number to
/// `child`. Returns 0 or the errno with which it could not be started.
int cpublish_start(char *const arguments[], const char *folder, int input, int output, pid_t *child);

/// A file without a name, in the machine's memory (Linux `memfd_create`). Returns its descriptor, or -1 and errno.
int cpublish_memory(void);

/// Waits until what was written to the file system of an open folder is on its disk (Linux `syncfs`). Returns 0 or the
/// errno.
int cpublish_flush(int folder);

/// How a child stands: -1 while it runs, else its exit code, or 256 and the number of the signal that ended it.
int cpublish_state(pid_t child);

#endif
