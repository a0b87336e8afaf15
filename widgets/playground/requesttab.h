// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"
#include "widgets/common/controls.h"

class QComboBox;
class QStackedLayout;

namespace widgets::common {
class CodeView;
class EmptyState;
} // namespace widgets::common

namespace widgets::playground {

/// The raw exchange of each step that went over the wire: request and response with headers, credentials masked.
class RequestTab : public QWidget
{
    Q_OBJECT
public:
    explicit RequestTab(QWidget* parent = nullptr);
    void setResult(const ::playground::FlowResult& result);
    /// Shows the exchange of step `index` of the result, when it has one.
    void showStep(int index);

private:
    void showCurrent();

    ::playground::FlowResult m_result;
    QComboBox* m_steps;
    common::CodeView* m_request;
    common::CodeView* m_response;
    QStackedLayout* m_stack;
    common::EmptyState* m_empty;
};

} // namespace widgets::playground
