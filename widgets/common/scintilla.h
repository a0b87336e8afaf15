// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QScintilla's headers write Qt's keywords, which this project does not define.
#define signals Q_SIGNALS // NOLINT(bugprone-macro-parentheses)
#define slots Q_SLOTS // NOLINT(bugprone-macro-parentheses)
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexercustom.h>
#include <Qsci/qsciscintilla.h>
#undef signals
#undef slots
