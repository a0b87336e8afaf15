// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of this library: encodings, counts of chats and of texts that are being edited, limits of models.
#include "tokens/chatcount.h"
#include "tokens/encoding.h"
#include "tokens/incrementalcounter.h"
#include "tokens/modellimits.h"
