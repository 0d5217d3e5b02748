#pragma once

#include <pty.h>
#include <spawn.h>

// GNU functions that the Glibc module leaves out, because it is built without _GNU_SOURCE.
int pipe2(int ends[2], int flags);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
