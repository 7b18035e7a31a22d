#define _GNU_SOURCE
#include "cpublish.h"

#include <errno.h>
#include <stdio.h>

int cpublish_exchange(int folder, const char *first, const char *second) {
#ifdef RENAME_EXCHANGE
  return renameat2(folder, first, folder, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#else
  return ENOSYS;
#endif
}
