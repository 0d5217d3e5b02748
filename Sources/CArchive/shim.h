#pragma once

// The types of the functions of libarchive 3 that hegang calls, from its manual pages archive_read(3) and
// archive_write(3). The library is opened when it is first needed, so that neither building nor studying needs it.

#include <sys/types.h>

struct archive;
struct archive_entry;

typedef struct archive *(*archive_new_function)(void);
typedef int (*archive_function)(struct archive *);
typedef const char *(*archive_error_string_function)(struct archive *);
typedef int (*archive_read_open_fd_function)(struct archive *, int descriptor, size_t block);
typedef int (*archive_read_open_memory_function)(struct archive *, const void *bytes, size_t count);
typedef int (*archive_read_next_header_function)(struct archive *, struct archive_entry **);
typedef ssize_t (*archive_read_data_function)(struct archive *, void *bytes, size_t count);
typedef int (*archive_write_open_memory_function)(struct archive *, void *bytes, size_t capacity, size_t *used);
typedef int (*archive_write_header_function)(struct archive *, struct archive_entry *);
typedef ssize_t (*archive_write_data_function)(struct archive *, const void *bytes, size_t count);

typedef struct archive_entry *(*archive_entry_new_function)(void);
typedef void (*archive_entry_free_function)(struct archive_entry *);
typedef const char *(*archive_entry_pathname_function)(struct archive_entry *);
typedef void (*archive_entry_set_pathname_function)(struct archive_entry *, const char *);
typedef void (*archive_entry_set_size_function)(struct archive_entry *, long long);
typedef void (*archive_entry_set_number_function)(struct archive_entry *, unsigned);
typedef void (*archive_entry_set_mtime_function)(struct archive_entry *, time_t seconds, long nanoseconds);
