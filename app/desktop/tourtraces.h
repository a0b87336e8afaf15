// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tourstops.h"

namespace desktop {

/// The traces page: list, one trace, its documents, a conversation, two traces, a file with damaged spans.
void addTraces(Application* application, QList<TourStop>& stops);

} // namespace desktop
