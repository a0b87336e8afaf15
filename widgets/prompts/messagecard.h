// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/desktypes.h"
#include "widgets/common/badge.h"
#include "widgets/common/controls.h"

#include <QPlainTextEdit>

namespace widgets::prompts {

/// A read-only text as high as its lines; texts beyond kLongest scroll in a window of their own, so that laying them out stays cheap.
class FittedText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit FittedText(QWidget* parent = nullptr);
    void setFitted(const QString& text);

    static constexpr int kLongest = 4000;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fit();
    void refresh();
    bool m_isLong = false;
};

/// One message as the model will get it: role, tokens, text. GUI thread.
class MessageCard : public common::Surface
{
    Q_OBJECT
public:
    explicit MessageCard(QWidget* parent = nullptr);
    void setMessage(const ::prompts::editor::PreviewMessage& message);
    QString text() const { return m_text->toPlainText(); }

private:
    common::Badge* m_role;
    common::Label* m_tokens;
    common::Label* m_images;
    FittedText* m_text;
};

} // namespace widgets::prompts
