#define _GNU_SOURCE
#include "CConfinement.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Duplicates above the worker's own numbers first, so that none of them is overwritten before it was moved. */
static int lifted(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 16); }

static int spawn(const char *program, char *const *arguments, const int from[3], pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  if (posix_spawn_file_actions_init(&actions) != 0) return ENOMEM;
  if (posix_spawnattr_init(&attributes) != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return ENOMEM;
  }
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  int error = 0;
  for (int i = 0; i < 3 && !error; i++)
    error = posix_spawn_file_actions_addopen(&actions, i, "/dev/null", i ? O_WRONLY : O_RDONLY, 0);
  for (int i = 0; i < 3 && !error; i++)
    error = posix_spawn_file_actions_adddup2(&actions, from[i], CCONFINEMENT_INPUT + i);
  if (!error) error = posix_spawn_file_actions_addclosefrom_np(&actions, CCONFINEMENT_LIFE + 1);
  char *const nothing[] = {NULL};
  if (!error) error = posix_spawn(process, program, &actions, &attributes, arguments, nothing);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

int cconfinement_start(const char *program, char *const *arguments, int input, int output,
                       cconfinement_worker *worker) {
  int life[2];
  if (pipe2(life, O_CLOEXEC) != 0) return errno;
  const int from[3] = {lifted(input), lifted(output), lifted(life[1])};
  close(life[1]);
  int error = from[0] < 0 || from[1] < 0 || from[2] < 0 ? EMFILE : 0;
  pid_t process = 0;
  if (!error) error = spawn(program, arguments, from, &process);
  for (int i = 0; i < 3; i++)
    if (from[i] >= 0) close(from[i]);
  if (error) {
    close(life[0]);
    return error;
  }
  *worker = (cconfinement_worker){process, life[0]};
  return 0;
}

static int64_t milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Whether the worker's end of the pipe was closed in time. */
static bool ends_by(int64_t deadline, int life) {
  while (true) {
    int64_t left = deadline - milliseconds_now();
    if (left < 0) left = 0;
    struct pollfd watched = {life, POLLIN, 0};
    int found = poll(&watched, 1, (int)left);
    if (found > 0) return true;
    if (found == 0 || errno != EINTR) return false;
  }
}

cconfinement_end cconfinement_await(cconfinement_worker worker, int milliseconds) {
  bool is_late = !ends_by(milliseconds_now() + milliseconds, worker.life);
  /* What is ending takes no notice; what only closed its end is ended. */
  kill(worker.process, SIGKILL);
  close(worker.life);
  int status = 0;
  pid_t ended;
  do ended = waitpid(worker.process, &status, 0);
  while (ended < 0 && errno == EINTR);
  if (is_late) return (cconfinement_end){CCONFINEMENT_LATE, 0, false};
  if (ended > 0 && WIFEXITED(status)) return (cconfinement_end){CCONFINEMENT_EXITED, WEXITSTATUS(status), false};
  int signal = ended > 0 && WIFSIGNALED(status) ? WTERMSIG(status) : SIGKILL;
  return (cconfinement_end){CCONFINEMENT_SIGNALLED, signal, signal == SIGXCPU};
}

_Noreturn void cconfinement_leave(int status) { _exit(status); }

int cconfinement_processors(void) {
  cpu_set_t set;
  int count = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
  return count < 1 ? 1 : count;
}
