#ifndef ALMANAC_CALLS_H
#define ALMANAC_CALLS_H

#include <stdbool.h>

/* Leaves this process the calls that computing needs. False where the kernel refuses. */
bool restrict_calls(void);

/* Leaves it no path. False where the kernel refuses or does not know how. */
bool restrict_paths(void);

#endif
