#define _GNU_SOURCE
#include "cpublish.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int cpublish_exchange(int folder, const char *first, const char *second) {
#ifdef RENAME_EXCHANGE
  return renameat2(folder, first, folder, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#else
  return ENOSYS;
#endif
}

int cpublish_flush(int folder) { return syncfs(folder) == 0 ? 0 : errno; }

// Between fork and exec only what a signal handler may call: other threads may have held any lock.
static void become(char *const arguments[], const char *folder, int input, int output, int failure, pid_t parent) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  // The caller may ignore what is to end the child.
  signal(SIGINT, SIG_DFL);
  signal(SIGTERM, SIG_DFL);
  signal(SIGPIPE, SIG_DFL);
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (getppid() == parent && chdir(folder) == 0 && dup2(input, STDIN_FILENO) >= 0 &&
      dup2(output, STDOUT_FILENO) >= 0)
    execvp(arguments[0], arguments);
  int code = errno;
  if (write(failure, &code, sizeof code) < 0) _exit(126);
  _exit(127);
}

int cpublish_start(char *const arguments[], const char *folder, int input, int output, pid_t *child) {
  int failure[2];
  if (pipe2(failure, O_CLOEXEC) != 0) return errno;
  pid_t parent = getpid();
  *child = fork();
  if (*child == 0) become(arguments, folder, input, output, failure[1], parent);
  int code = *child < 0 ? errno : 0;
  close(failure[1]);
  ssize_t got = 0;
  int refused = 0;
  if (code == 0) {
    do got = read(failure[0], &refused, sizeof refused);
    while (got < 0 && errno == EINTR);
  }
  close(failure[0]);
  if (got == sizeof refused) {
    waitpid(*child, NULL, 0);
    return refused == 0 ? ESRCH : refused;
  }
  return code;
}

int cpublish_memory(void) { return memfd_create("almanac", MFD_CLOEXEC); }

int cpublish_state(pid_t child) {
  int status = 0;
  pid_t ended = waitpid(child, &status, WNOHANG);
  if (ended == 0 || (ended < 0 && errno == EINTR)) return -1;
  if (ended < 0) return 0;
  return WIFSIGNALED(status) ? 256 + WTERMSIG(status) : WEXITSTATUS(status);
}
