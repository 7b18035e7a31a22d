#define _GNU_SOURCE
#include "CConfinement.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

/* From Linux 6.3 on, and asked for by hardened machines: nobody makes a program of it. */
#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 0x0008U
#endif

static int nameless(void) {
  int descriptor = memfd_create("picture", MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_NOEXEC_SEAL);
  if (descriptor < 0 && errno == EINVAL) descriptor = memfd_create("picture", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  return descriptor;
}

int cconfinement_memory(size_t size) {
  int descriptor = nameless();
  if (descriptor < 0) return -errno;
  /* Nobody who has it can take it away under the other's hands. */
  if (ftruncate(descriptor, (off_t)size) != 0 ||
      fcntl(descriptor, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
    int error = errno;
    close(descriptor);
    return -error;
  }
  return descriptor;
}

int cconfinement_sealed_memory(const uint8_t *bytes, size_t size) {
  int descriptor = nameless();
  if (descriptor < 0) return -errno;
  for (size_t written = 0; written < size;) {
    ssize_t count = write(descriptor, bytes + written, size - written);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      int error = count < 0 ? errno : EIO;
      close(descriptor);
      return -error;
    }
    written += (size_t)count;
  }
  if (fcntl(descriptor, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0) {
    int error = errno;
    close(descriptor);
    return -error;
  }
  return descriptor;
}

void *cconfinement_map(int descriptor, size_t size, bool writable) {
  /* What is sealed can only be mapped for oneself. */
  void *memory = mmap(NULL, size, writable ? PROT_READ | PROT_WRITE : PROT_READ,
                      writable ? MAP_SHARED : MAP_PRIVATE, descriptor, 0);
  return memory == MAP_FAILED ? NULL : memory;
}

void cconfinement_unmap(void *memory, size_t size) { munmap(memory, size); }

void cconfinement_close(int descriptor) { close(descriptor); }
