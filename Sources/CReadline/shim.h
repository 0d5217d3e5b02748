#pragma once

#include <stdio.h>
#include <sys/signalfd.h>
#include <readline/readline.h>
#include <readline/history.h>

// Readline keeps its state in globals, and the Swift compiler rightly refuses mutable globals that
// belong to nobody. Here each one that we use is given to the main actor; no others can be used.
#define ON_MAIN_ACTOR __attribute__((swift_attr("@MainActor")))

extern rl_getc_func_t *rl_getc_function ON_MAIN_ACTOR;
extern rl_vintfunc_t *rl_prep_term_function ON_MAIN_ACTOR;
extern rl_voidfunc_t *rl_deprep_term_function ON_MAIN_ACTOR;
extern rl_completion_func_t *rl_attempted_completion_function ON_MAIN_ACTOR;
extern int rl_attempted_completion_over ON_MAIN_ACTOR;
extern int rl_completion_append_character ON_MAIN_ACTOR;
extern const char *rl_readline_name ON_MAIN_ACTOR;
extern int rl_catch_signals ON_MAIN_ACTOR;
extern int rl_catch_sigwinch ON_MAIN_ACTOR;
extern unsigned long rl_readline_state ON_MAIN_ACTOR;
extern int rl_eof_found ON_MAIN_ACTOR;
extern char *rl_line_buffer ON_MAIN_ACTOR;
extern int rl_point ON_MAIN_ACTOR;
extern int rl_end ON_MAIN_ACTOR;
