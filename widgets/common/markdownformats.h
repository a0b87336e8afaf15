// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextFrameFormat>
#include <QTextTableFormat>

/// The only formats that rendered Markdown may have. Colours and fonts are those of the theme at the moment of the call.
namespace widgets::common::markdown {

QTextCharFormat textFormat(TypeRole role = TypeRole::Body);
/// A paragraph with `below` pixels under it.
QTextBlockFormat blockFormat(qreal below = space::s);
QTextCharFormat headingFormat(int level);
/// Emphasis, code, strike-out and links of `source` on top of `base`; nothing else of it.
QTextCharFormat safeFormat(const QTextCharFormat& source, const QTextCharFormat& base);
QTextFrameFormat codeFrameFormat();
QTextTableFormat tableFormat();

} // namespace widgets::common::markdown
