#ifndef ALMANAC_UTF8PROC_H
#define ALMANAC_UTF8PROC_H

#include <utf8proc.h>

#endif
