#define _GNU_SOURCE
#include "CConfinement.h"
#include "Calls.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>

static bool limit(int what, uint64_t most) {
  /* Behind the processor time's limit there has to be another one, or its signal is never sent. */
  struct rlimit limit = {most, what == RLIMIT_CPU ? most + 1 : most};
  return setrlimit(what, &limit) == 0;
}

/* A run-time system that explains crashes asks the kernel for what is refused here, and crashes again, for ever. */
static void crash_at_once(void) {
  const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS, SIGQUIT};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) signal(signals[i], SIG_DFL);
}

cconfinement_granted cconfinement_enter(uint64_t memory, uint64_t seconds) {
  cconfinement_granted granted = {false, false, false};
  crash_at_once();
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_DUMPABLE, 0);
  /* The C library asks for chance when it first reserves memory. */
  free(malloc(1));
  /* Landlock needs a descriptor for a moment, so it comes first. */
  granted.paths = restrict_paths();
  granted.limits = limit(RLIMIT_CORE, 0);
  granted.limits = limit(RLIMIT_FSIZE, 0) && granted.limits;
  granted.limits = limit(RLIMIT_NPROC, 0) && granted.limits;
  granted.limits = limit(RLIMIT_MEMLOCK, 0) && granted.limits;
  granted.limits = limit(RLIMIT_CPU, seconds) && granted.limits;
  granted.limits = limit(RLIMIT_AS, memory) && granted.limits;
  granted.limits = limit(RLIMIT_NOFILE, 0) && granted.limits;
  granted.calls = restrict_calls();
  return granted;
}
