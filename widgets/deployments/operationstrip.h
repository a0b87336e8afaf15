// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/changerunner.h"
#include "widgets/common/controls.h"

namespace widgets::deployments {

/// The changes under way and those that just ended, one line each, with what the service says; hidden when there are none.
class OperationStrip : public common::Surface
{
    Q_OBJECT
public:
    explicit OperationStrip(::deployments::ChangeRunner* runner, QWidget* parent = nullptr);

private:
    void follow();
    QWidget* line(const ::deployments::ChangeOperation& operation);
    ::deployments::ChangeRunner* m_runner;
    QVBoxLayout* m_lines;
};

} // namespace widgets::deployments
