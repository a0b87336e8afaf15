// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

/// Makes large blocks of memory go back to the system as soon as they are freed. Columns of results grow by doubling; left alone, the
/// allocator of glibc learns from the first freed block to keep ever larger ones in its heap, where the next one does not fit.
/// To be called first in main(). Nothing happens with other C libraries.
void returnLargeBlocks();

} // namespace app
