// The settings of the memory allocator, which the module Glibc leaves out.
#include <malloc.h>
