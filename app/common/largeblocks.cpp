// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/largeblocks.h"

#include <QtGlobal>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace app {

void returnLargeBlocks()
{
#ifdef __GLIBC__
    constexpr int kBytes = 256 * 1024;
    mallopt(M_MMAP_THRESHOLD, kBytes); // a threshold that is set does not move by itself any more
#endif
}

} // namespace app
