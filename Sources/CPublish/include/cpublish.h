#ifndef CPUBLISH_H
#define CPUBLISH_H

/// Exchanges two names in one step (Linux `renameat2` with `RENAME_EXCHANGE`).
/// Both names are relative to the open folder `folder`. Returns 0 or the errno.
int cpublish_exchange(int folder, const char *first, const char *second);

#endif
