// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/changerequest.h"

#include <QPlainTextEdit>

namespace widgets::deployments {

/// A change as lines with + and - on tints; reads as text for assistive technology and can be copied.
class DiffView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit DiffView(QWidget* parent = nullptr);
    void setLines(const QList<::deployments::DiffLine>& lines);
};

} // namespace widgets::deployments
