#ifndef ALMANAC_NETTLE_H
#define ALMANAC_NETTLE_H

#include <nettle/sha2.h>

#endif
