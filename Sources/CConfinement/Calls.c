#define _GNU_SOURCE
#include "CConfinement.h"
#include "Calls.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
/* A number of arguments' 64 bits; all that is asked about lies in the low half. */
#define LOAD_LOW(index) \
  BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args) + 8 * (index) + LOW)
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define LOW 0
#else
#define LOW 4
#endif
#define RETURN(what) BPF_STMT(BPF_RET | BPF_K, what)
#define UNLESS(value, skipped) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skipped)
#define ALLOW(call) UNLESS(__NR_##call, 1), RETURN(SECCOMP_RET_ALLOW)
/* Memory that cannot be run. */
#define ALLOW_DATA(call)                                                                       \
  UNLESS(__NR_##call, 4), LOAD_LOW(2), BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 1), \
      RETURN(SECCOMP_RET_ERRNO | EPERM), RETURN(SECCOMP_RET_ALLOW)

bool restrict_calls(void) {
#ifdef ARCHITECTURE
  /* What is refused is answered as an error rather than with the end: a C library that tries something new and can do
   * without goes on, and whoever tries something else has gained nothing. Another architecture's numbers mean other
   * calls, so they do end it. */
  static struct sock_filter filter[] = {
      LOAD(arch),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
      RETURN(SECCOMP_RET_KILL_PROCESS),
      LOAD(nr),
      ALLOW(brk),
      ALLOW(munmap),
      ALLOW(mremap),
      ALLOW(madvise),
      ALLOW(futex),
      ALLOW(getrandom),
      ALLOW(exit),
      ALLOW(exit_group),
      ALLOW(rt_sigreturn),
      ALLOW_DATA(mmap),
      ALLOW_DATA(mprotect),
      RETURN(SECCOMP_RET_ERRNO | EPERM),
  };
  struct sock_fprog program = {sizeof filter / sizeof *filter, filter};
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
#else
  return false;
#endif
}

bool restrict_paths(void) {
#if defined(__NR_landlock_create_ruleset) && defined(__NR_landlock_restrict_self)
  /* Every right of Landlock's first version, and no rule that grants one. */
  struct {
    unsigned long long handled;
  } rules = {(1 << 13) - 1};
  int set = (int)syscall(__NR_landlock_create_ruleset, &rules, sizeof rules, 0);
  if (set < 0) return false;
  bool is_granted = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                    syscall(__NR_landlock_restrict_self, set, 0) == 0;
  close(set);
  return is_granted;
#else
  return false;
#endif
}

int cconfinement_landlock_version(void) {
#ifdef __NR_landlock_create_ruleset
  /* Without rules and with this flag it only tells. */
  long version = syscall(__NR_landlock_create_ruleset, NULL, 0, 1);
  return version > 0 ? (int)version : 0;
#else
  return 0;
#endif
}
