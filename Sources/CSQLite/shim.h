#pragma once

// The types of the functions of SQLite 3 that hegang calls, from https://www.sqlite.org/c3ref/funclist.html.
// The library is opened when it is first needed, so that neither building nor studying needs it.

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;

typedef int (*sqlite3_open_v2_function)(const char *name, sqlite3 **database, int flags, const char *vfs);
typedef int (*sqlite3_close_v2_function)(sqlite3 *);
typedef const char *(*sqlite3_errmsg_function)(sqlite3 *);
typedef int (*sqlite3_exec_function)(sqlite3 *, const char *sql, void *callback, void *context, char **message);
typedef int (*sqlite3_prepare_v2_function)(sqlite3 *, const char *sql, int count, sqlite3_stmt **, const char **tail);
typedef int (*sqlite3_step_function)(sqlite3_stmt *);
typedef int (*sqlite3_reset_function)(sqlite3_stmt *);
typedef int (*sqlite3_finalize_function)(sqlite3_stmt *);
typedef int (*sqlite3_bind_int64_function)(sqlite3_stmt *, int place, long long value);
typedef int (*sqlite3_bind_double_function)(sqlite3_stmt *, int place, double value);
typedef int (*sqlite3_bind_text_function)(sqlite3_stmt *, int place, const char *text, int count, void *destructor);
typedef int (*sqlite3_bind_blob_function)(sqlite3_stmt *, int place, const void *bytes, int count, void *destructor);
typedef long long (*sqlite3_column_int64_function)(sqlite3_stmt *, int column);
typedef const void *(*sqlite3_column_blob_function)(sqlite3_stmt *, int column);
typedef int (*sqlite3_column_bytes_function)(sqlite3_stmt *, int column);
typedef int (*sqlite3_limit_function)(sqlite3 *, int which, int limit);
typedef void *(*sqlite3_malloc64_function)(unsigned long long count);
typedef void (*sqlite3_free_function)(void *);
typedef unsigned char *(*sqlite3_serialize_function)(sqlite3 *, const char *schema, long long *count, unsigned flags);
typedef int (*sqlite3_deserialize_function)(
    sqlite3 *, const char *schema, unsigned char *bytes, long long count, long long capacity, unsigned flags);
typedef int (*sqlite3_create_collation_function)(
    sqlite3 *, const char *name, int encoding, void *context,
    int (*compare)(void *, int, const void *, int, const void *));
